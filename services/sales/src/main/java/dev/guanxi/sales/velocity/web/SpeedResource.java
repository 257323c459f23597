package dev.guanxi.sales.velocity.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.stages.StageKeys;
import dev.guanxi.sales.velocity.Speed;
import dev.guanxi.sales.velocity.SpeedAspect;
import dev.guanxi.sales.velocity.Speeds;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How fast many deals go, over HTTP. */
@Path("/pipeline/velocity")
@Tag(name = "Pipeline")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class SpeedResource {
    private final Speeds speeds;

    SpeedResource(Speeds speeds) {
        this.speeds = speeds;
    }

    @GET
    @Operation(
            summary = "How fast the deals go that the caller sees",
            description =
                    "Those that were closed in the period, and all that are open: how long won ones took, how many"
                            + " open ones are slow or stale, how often and how far expected closes were moved, and how long deals"
                            + " stay in each stage.")
    public Uni<Speed> compareVelocities(
            @QueryParam("by")
                    @DefaultValue("PIPELINE")
                    @Parameter(description = "What tells the parts apart.", example = "OWNER")
                    SpeedAspect by,
            @QueryParam("pipeline")
                    @Pattern(regexp = StageKeys.FORM)
                    @Parameter(description = "The key of one pipeline; all of them if left out.", example = "STANDARD")
                    @Nullable
                    String pipeline,
            @QueryParam("from")
                    @Parameter(description = "The first day of closing, UTC.", example = "2026-01-01")
                    @Nullable
                    LocalDate from,
            @QueryParam("until") @Parameter(description = "The last one.", example = "2026-12-31") @Nullable
                    LocalDate until) {
        return speeds.of(by, new Speeds.Scope(pipeline, from, until));
    }
}
