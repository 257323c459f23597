package dev.guanxi.sales.pipeline.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.pipeline.Calibration;
import dev.guanxi.sales.pipeline.Calibrations;
import dev.guanxi.sales.stages.StageKeys;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was said of deals against what came of them, over HTTP. */
@Path("/pipeline/calibration")
@Tag(name = "Pipeline")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class CalibrationResource {
    private final Calibrations calibrations;

    CalibrationResource(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @GET
    @Operation(
            summary = "What was said of the chances of deals, against what came of them",
            description =
                    "Of the closed deals that the caller sees: by the stages they came to, and by what somebody said"
                            + " of the deal itself.")
    public Uni<Calibration> calibrateProbabilities(
            @QueryParam("pipeline")
                    @Pattern(regexp = StageKeys.FORM)
                    @Parameter(description = "The key of one pipeline; all of them if left out.", example = "STANDARD")
                    @Nullable
                    String pipeline) {
        return calibrations.of(pipeline);
    }
}
