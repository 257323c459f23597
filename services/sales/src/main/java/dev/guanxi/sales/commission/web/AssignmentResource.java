package dev.guanxi.sales.commission.web;

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
import dev.guanxi.sales.commission.AssignmentRow;
import dev.guanxi.sales.commission.AssignmentSearch;
import dev.guanxi.sales.commission.AssignmentService;
import dev.guanxi.sales.commission.Forecast;
import dev.guanxi.sales.commission.Forecasts;
import dev.guanxi.sales.commission.Simulation;
import dev.guanxi.sales.commission.Trials;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is on which commission plan over HTTP. */
@Path("/commission-assignments")
@Tag(name = "Commission assignments", description = "Who is on which commission plan, with which targets.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class AssignmentResource {
    private final AssignmentService service;
    private final AssignmentSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Trials trials;
    private final Forecasts forecasts;
    private final Sights sights;

    AssignmentResource(
            AssignmentService service,
            AssignmentSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Forecasts forecasts,
            Trials trials) {
        this.forecasts = forecasts;
        this.trials = trials;
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put somebody on a commission plan",
            description =
                    "From a day on, with targets and bonuses of periods; managers put the people of their teams on plans.")
    public Uni<RestResponse<AssignmentView>> assignCommissionPlan(
            @Valid @NotNull AssignmentRequest request, UriInfo uri) {
        return service.assign(request.profile()).map(found -> Answers.created(found, AssignmentView::of, uri));
    }

    @GET
    @Operation(summary = "Find who is on which commission plan")
    public Uni<RestResponse<Page<AssignmentRow>>> findCommissionAssignments(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(AssignmentSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take who is on which commission plan away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCommissionAssignments(@Valid @BeanParam FileParams file) {
        return lists.file(AssignmentSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read who is on a commission plan")
    public Uni<RestResponse<AssignmentView>> getCommissionAssignment(UUID id) {
        return service.get(id).map(found -> Answers.ok(found, AssignmentView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees who is on a commission plan, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCommissionAssignment(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("commission-assignment", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change who is on a commission plan",
            description = "A JSON Merge Patch of CommissionAssignmentProfile.")
    public Uni<RestResponse<AssignmentView>> changeCommissionAssignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(found -> patches.apply(AssignmentRequest.of(found.profile()), patch, AssignmentRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(found -> Answers.ok(found, AssignmentView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take back that somebody is on a plan",
            description = "As long as nothing was reckoned by it; otherwise it ends on a day.")
    public Uni<Void> withdrawCommissionAssignment(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of who is on a commission plan, newest first")
    public Uni<List<AuditEntry>> getCommissionAssignmentHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.id()));
    }

    @GET
    @Path("{id}/forecast")
    @Operation(
            summary = "What somebody may still earn by open deals",
            description = "Theirs, upon what is credited to them in the present period.")
    public Uni<Forecast> forecastCommissionAssignment(UUID id) {
        return forecasts.ofAssignment(id);
    }

    @POST
    @Path("{id}/simulation")
    @Operation(
            summary = "What if these deals were closed?",
            description =
                    "Reckons the present period with and without them, by what reckons runs; nothing of it stays.")
    public Uni<Simulation> simulateCommissions(UUID id, @Valid @NotNull SimulationRequest request) {
        return trials.simulate(id, request.dealIds());
    }
}
