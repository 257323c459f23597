package dev.guanxi.sales.fiscal.web;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.calendar.PeriodKind;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.openapi.AtMost;
import dev.guanxi.sales.fiscal.FiscalYearService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The fiscal calendar over HTTP, and the periods that follow from it. */
@Path("/fiscal-calendar")
@Tag(name = "Fiscal calendar", description = "Fiscal years, and their halves, quarters and months.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class FiscalCalendarResource {
    private final FiscalYearService service;
    private final AuditTrail trail;

    FiscalCalendarResource(FiscalYearService service, AuditTrail trail) {
        this.service = service;
        this.trail = trail;
    }

    @GET
    @Operation(summary = "When fiscal years begin, and how they are divided")
    public Uni<RestResponse<FiscalCalendarView>> getFiscalCalendar() {
        return service.get().map(year -> Answers.ok(year, FiscalCalendarView::of));
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change the fiscal calendar",
            description = "It holds for all years, past ones too: figures are counted anew by it.")
    public Uni<RestResponse<FiscalCalendarView>> changeFiscalCalendar(
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull FiscalCalendarView wanted) {
        return service.change(expected.version(), wanted.calendar())
                .map(year -> Answers.ok(year, FiscalCalendarView::of));
    }

    @GET
    @Path("history")
    @Operation(summary = "Who changed the fiscal calendar, newest first")
    public Uni<List<AuditEntry>> getFiscalCalendarHistory() {
        return service.get().chain(year -> trail.of(year.id()));
    }

    @GET
    @AtMost(12)
    @Path("periods")
    @Operation(summary = "The periods of a fiscal year, in order")
    public Uni<List<FiscalPeriod>> listFiscalPeriods(
            @QueryParam("year")
                    @NotNull
                    @Min(1900)
                    @Max(2999)
                    @Parameter(description = "The fiscal year, as it is called.", example = "2026")
                    Integer year,
            @QueryParam("kind") @DefaultValue("QUARTER") @Parameter(description = "Which periods of it.")
                    PeriodKind kind) {
        return service.calendar().map(calendar -> calendar.periods(kind, year));
    }

    @GET
    @AtMost(4)
    @Path("periods/containing")
    @Operation(summary = "The fiscal year, half, quarter and month that a day is in")
    public Uni<List<FiscalPeriod>> findFiscalPeriods(
            @QueryParam("day") @NotNull @Parameter(description = "Any day.", example = "2026-11-20") LocalDate day) {
        return service.calendar()
                .map(calendar -> Stream.of(PeriodKind.values())
                        .map(kind -> calendar.periodOf(kind, day))
                        .toList());
    }
}
