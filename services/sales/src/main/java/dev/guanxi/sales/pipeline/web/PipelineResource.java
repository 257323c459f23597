package dev.guanxi.sales.pipeline.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.pipeline.Pipeline;
import dev.guanxi.sales.pipeline.PipelineFigures;
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

/** The pipeline's figures over HTTP. */
@Path("/pipeline")
@Tag(name = "Pipeline", description = "What the deals add up to.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class PipelineResource {
    private final Pipeline pipeline;

    PipelineResource(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @GET
    @Path("figures")
    @Operation(
            summary = "What the deals that the caller sees add up to",
            description =
                    "By stage, region, quarter and product; win rate, length of the cycle, and what may still come"
                            + " at list price, weighted by each product's win rate. Each deal is converted by the rates of the"
                            + " day of its closing, or until then of its opening; deals without a known rate are named.")
    public Uni<PipelineFigures> getPipelineFigures(
            @QueryParam("currency")
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(
                            description = "Of all amounts (ISO 4217); the configured one if left out.",
                            example = "CNY")
                    @Nullable
                    String currency,
            @QueryParam("pipeline")
                    @Pattern(regexp = StageKeys.FORM)
                    @Parameter(description = "The key of one pipeline; all of them if left out.", example = "STANDARD")
                    @Nullable
                    String key) {
        return pipeline.figures(Currencies.known(currency), key);
    }
}
