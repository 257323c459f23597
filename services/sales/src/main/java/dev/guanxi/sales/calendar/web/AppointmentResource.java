package dev.guanxi.sales.calendar.web;

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
import dev.guanxi.sales.calendar.AppointmentRemoval;
import dev.guanxi.sales.calendar.AppointmentRow;
import dev.guanxi.sales.calendar.AppointmentSearch;
import dev.guanxi.sales.calendar.AppointmentService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Appointments over HTTP: planning, reading and removing them. */
@Path("/appointments")
@Tag(name = "Appointments", description = "Meetings, visits, calls, letters, e-mails and faxes, and what came of them.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class AppointmentResource {
    private final AppointmentService service;
    private final AppointmentRemoval removal;
    private final AppointmentSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    AppointmentResource(
            AppointmentService service,
            AppointmentRemoval removal,
            AppointmentSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights) {
        this.service = service;
        this.removal = removal;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Plan an appointment",
            description = "It is the caller's. When somebody who takes part has something else at that time, or could"
                    + " not be there in time, the answer says so in `clash` and offers the next time that all have"
                    + " within their working hours; with `strict` it is refused (409) instead.")
    public Uni<RestResponse<AppointmentView>> planAppointment(
            @Valid @NotNull AppointmentRequest request,
            @QueryParam("strict")
                    @DefaultValue("false")
                    @Parameter(description = "Whether a conflict is a refusal.", example = "false")
                    boolean strict,
            UriInfo uri) {
        return service.plan(request.plan(), strict)
                .map(planned -> Answers.created(planned.appointment(), _ -> AppointmentView.of(planned), uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read an appointment", description = "Also for those who take part.")
    public Uni<RestResponse<AppointmentView>> getAppointment(UUID id) {
        return service.get(id).map(appointment -> Answers.ok(appointment, AppointmentView::of));
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees an appointment, or does not",
            description = "About the caller; administrators may ask about others. Who takes part sees it besides.")
    public Uni<Sight> explainAppointment(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("appointment", id, onlooker);
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Find appointments",
            description = "The caller's and their teams'; a series is one. See /calendar for days with all that is in"
                    + " them.")
    public Uni<RestResponse<Page<AppointmentRow>>> findAppointments(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(AppointmentSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take appointments away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportAppointments(@Valid @BeanParam FileParams file) {
        return lists.file(AppointmentSearch.listing(), file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change or move an appointment",
            description = "A JSON Merge Patch of AppointmentPlan; of a series all of it changes. Moved, those who take"
                    + " part are told and have not answered yet. Conflicts as when it is planned.")
    public Uni<RestResponse<AppointmentView>> changeAppointment(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @QueryParam("strict")
                    @DefaultValue("false")
                    @Parameter(description = "Whether a conflict is a refusal.", example = "false")
                    boolean strict,
            @NotNull JsonNode patch) {
        return service.get(id)
                .map(found -> patches.apply(AppointmentRequest.of(found.plan()), patch, AppointmentRequest.class))
                .chain(wanted -> service.change(id, expected.version(), wanted.plan(), strict))
                .map(planned -> Answers.ok(planned.appointment(), _ -> AppointmentView.of(planned)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Put an appointment into the recycle bin",
            description = "As if it had never been; see the cancellation for one that does not take place.")
    public Uni<Void> removeAppointment(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of an appointment, newest first")
    public Uni<List<AuditEntry>> getAppointmentHistory(UUID id) {
        return service.get(id).chain(appointment -> trail.of(appointment.id()));
    }
}
