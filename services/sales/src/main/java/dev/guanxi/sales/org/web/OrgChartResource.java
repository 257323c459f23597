package dev.guanxi.sales.org.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.currency.Currencies;
import dev.guanxi.sales.org.OrgChart;
import dev.guanxi.sales.org.OrgCharts;
import dev.guanxi.sales.org.Rollup;
import dev.guanxi.sales.org.TeamWins;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree of the sales force over HTTP. */
@Path("/org-chart")
@Tag(name = "Sales force", description = "Who reports to whom, on any day, and what their teams won.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class OrgChartResource {
    private final OrgCharts charts;
    private final Rollup rollup;
    private final Clock clock;

    OrgChartResource(OrgCharts charts, Rollup rollup, Clock clock) {
        this.charts = charts;
        this.rollup = rollup;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Who reported to whom on a day",
            description = "Depth first: each person before those who reported to them. Who left is not in it.")
    public Uni<OrgChart> getOrgChart(
            @QueryParam("on")
                    @Nullable
                    @Parameter(description = "The day; today when left out.", example = "2026-11-20")
                    LocalDate on,
            @QueryParam("under") @Nullable @Parameter(description = "The seller at the top; everybody when left out.")
                    UUID under) {
        return charts.on(on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : on, under);
    }

    @GET
    @Path("wins")
    @Operation(
            summary = "What somebody and those below them won in a period",
            description =
                    "Of the deals that the caller sees. A deal counts for those to whom its owner reported on the day"
                            + " of its closing (UTC), directly or through others, whatever they report to now.")
    public Uni<TeamWins> getTeamWins(
            @QueryParam("manager") @NotNull @Parameter(description = "The seller at the top.") UUID manager,
            @QueryParam("from") @NotNull @Parameter(description = "The first day.", example = "2026-01-01")
                    LocalDate from,
            @QueryParam("until") @NotNull @Parameter(description = "The last day.", example = "2026-12-31")
                    LocalDate until,
            @QueryParam("currency")
                    @Nullable
                    @Pattern(regexp = Currencies.FORM)
                    @Parameter(description = "Of the sums (ISO 4217); the house's when left out.", example = "CNY")
                    String currency) {
        return rollup.wins(new Rollup.Scope(manager, from, until, Currencies.known(currency)));
    }
}
