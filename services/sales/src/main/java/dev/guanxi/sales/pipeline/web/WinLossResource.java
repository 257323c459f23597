package dev.guanxi.sales.pipeline.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.pipeline.Aspect;
import dev.guanxi.sales.pipeline.WinLoss;
import dev.guanxi.sales.pipeline.WinLossAnalysis;
import dev.guanxi.sales.stages.StageKeys;
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

/** How deals ended, over HTTP. */
@Path("/pipeline/win-loss")
@Tag(name = "Pipeline")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class WinLossResource {
    private final WinLossAnalysis analysis;

    WinLossResource(WinLossAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Operation(
            summary = "How the deals ended that the caller sees",
            description = "Won and lost, all together and by reason, competitor, product, person, team, pipeline or"
                    + " period. By competitor a lost deal counts for who won it instead, a won one for everybody who"
                    + " wanted it, too.")
    public Uni<WinLoss> analyseWinsAndLosses(
            @QueryParam("by")
                    @DefaultValue("REASON")
                    @Parameter(description = "What tells the parts apart.", example = "COMPETITOR")
                    Aspect by,
            @QueryParam("currency")
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(
                            description = "Of the values (ISO 4217); the configured one if left out. Each deal is"
                                    + " converted by the rates of the day of its closing; those without are named.",
                            example = "CNY")
                    @Nullable
                    String currency,
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
        return analysis.analysis(by, new WinLossAnalysis.Scope(Currencies.known(currency), pipeline, from, until));
    }
}
