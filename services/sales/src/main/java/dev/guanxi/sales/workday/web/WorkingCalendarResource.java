package dev.guanxi.sales.workday.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.workday.WorkPlan;
import dev.guanxi.sales.workday.WorkingCalendarRow;
import dev.guanxi.sales.workday.WorkingCalendarSearch;
import dev.guanxi.sales.workday.WorkingCalendarService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Working calendars over HTTP. */
@Path("/working-calendars")
@Tag(name = "Working calendars", description = "Which days are worked where.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class WorkingCalendarResource {
    private final WorkingCalendarService service;
    private final WorkingCalendarSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    WorkingCalendarResource(
            WorkingCalendarService service,
            WorkingCalendarSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    /** How many working days lie between two days, by which calendar. */
    @Schema(name = "CountedDays")
    public record Counted(
            @Schema(description = "The place whose calendar was counted by.", examples = "CN")
            String calendar,

            LocalDate from,
            LocalDate to,

            @Schema(description = "Days that are worked after `from`, up to and including `to`.", examples = "5")
            long workingDays) {}

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Begin the working calendar of a place")
    public Uni<RestResponse<WorkingCalendarView>> beginWorkingCalendar(
            @Valid @NotNull WorkingCalendarRequest request, UriInfo uri) {
        return service.begin(request.plan()).map(calendar -> Answers.created(calendar, WorkingCalendarView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a working calendar")
    public Uni<RestResponse<WorkingCalendarView>> getWorkingCalendar(UUID id) {
        return service.get(id).map(calendar -> Answers.ok(calendar, WorkingCalendarView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a working calendar, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainWorkingCalendar(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("working-calendar", id, onlooker);
    }

    @GET
    @Operation(summary = "Find working calendars")
    public Uni<RestResponse<Page<WorkingCalendarRow>>> findWorkingCalendars(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(WorkingCalendarSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take working calendars away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportWorkingCalendars(@Valid @BeanParam FileParams file) {
        return lists.file(WorkingCalendarSearch.listing(), file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Change a working calendar",
            description = "A JSON Merge Patch of WorkPlan; `days` is given whole. Its place stays.")
    public Uni<RestResponse<WorkingCalendarView>> changeWorkingCalendar(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(calendar ->
                        patches.apply(WorkingCalendarRequest.of(calendar.plan()), patch, WorkingCalendarRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.plan()))
                .map(calendar -> Answers.ok(calendar, WorkingCalendarView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Remove a working calendar", description = "Nobody counts by it any more.")
    public Uni<Void> removeWorkingCalendar(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.remove(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a working calendar, newest first")
    public Uni<List<AuditEntry>> getWorkingCalendarHistory(UUID id) {
        return service.get(id).chain(calendar -> trail.of(calendar.id()));
    }

    @GET
    @Path("due")
    @Operation(
            summary = "Which day is so many working days later",
            description =
                    "The first that counts is the day after `from`; of a negative number, the days before it count.")
    public Uni<Counted> findDueDay(
            @QueryParam("place")
                    @NotNull
                    @Pattern(regexp = WorkPlan.PLACE)
                    @Parameter(description = "A country or a part of one.", example = "CN")
                    String place,
            @QueryParam("from")
                    @NotNull
                    @Parameter(description = "The day before the first that counts.", example = "2026-09-30")
                    LocalDate from,
            @QueryParam("days")
                    @NotNull
                    @Min(-10_000)
                    @Max(10_000)
                    @Parameter(description = "How many working days.", example = "5")
                    Integer days) {
        return service.at(place)
                .map(plan -> new Counted(plan.place(), from, plan.workingDays().plus(from, days), days));
    }

    @GET
    @Path("between")
    @Operation(summary = "How many working days lie between two days")
    public Uni<Counted> countWorkingDays(
            @QueryParam("place")
                    @NotNull
                    @Pattern(regexp = WorkPlan.PLACE)
                    @Parameter(description = "A country or a part of one.", example = "CN")
                    String place,
            @QueryParam("from")
                    @NotNull
                    @Parameter(description = "The day before the first that counts.", example = "2026-09-30")
                    LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The last day that counts.", example = "2026-10-15")
                    LocalDate to) {
        return service.at(place)
                .map(plan ->
                        new Counted(plan.place(), from, to, plan.workingDays().between(from, to)));
    }
}
