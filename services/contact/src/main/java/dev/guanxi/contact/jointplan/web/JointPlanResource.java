package dev.guanxi.contact.jointplan.web;

import dev.guanxi.contact.jointplan.JointPlanRow;
import dev.guanxi.contact.jointplan.JointPlanSearch;
import dev.guanxi.contact.jointplan.JointPlanService;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Joint plans over HTTP. */
@Path("/joint-plans")
@Tag(name = "Joint plans", description = "What partners plan together, and when they look at it again.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class JointPlanResource {
    private final JointPlanService service;
    private final JointPlanSearch search;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    JointPlanResource(
            JointPlanService service,
            JointPlanSearch search,
            AuditTrail trail,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** A plan with a customer. */
    public record NewJointPlan(
            @NotNull UUID customerId, @NotNull @Valid JointPlanRequest plan) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Draft a joint plan with a customer")
    public Uni<RestResponse<JointPlanView>> draftJointPlan(@Valid @NotNull NewJointPlan request, UriInfo uri) {
        return service.draft(
                        request.customerId(),
                        request.plan().objectives(),
                        request.plan().term())
                .map(plan -> Answers.created(plan, JointPlanView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a joint plan")
    public Uni<RestResponse<JointPlanView>> getJointPlan(UUID id) {
        return service.get(id).map(plan -> Answers.ok(plan, JointPlanView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a joint plan, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainJointPlan(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("joint-plan", id, onlooker);
    }

    @GET
    @Operation(summary = "Find joint plans")
    public Uni<RestResponse<Page<JointPlanRow>>> findJointPlans(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(JointPlanSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take joint plans away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportJointPlans(@Valid @BeanParam FileParams file) {
        return lists.file(JointPlanSearch.listing(), file, search::find);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Write a draft anew", description = "What both agreed on is ended and planned anew instead.")
    public Uni<RestResponse<JointPlanView>> changeJointPlan(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull JointPlanRequest request) {
        return service.change(id, expected.version(), request.objectives(), request.term())
                .map(plan -> Answers.ok(plan, JointPlanView::of));
    }

    @POST
    @Path("{id}/agreement")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say that both sides stand by the plan", description = "Each must have an objective.")
    public Uni<RestResponse<JointPlanView>> agreeJointPlan(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.agree(id, expected.version()).map(plan -> Answers.ok(plan, JointPlanView::of));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Say that the plan does not hold any more")
    public Uni<RestResponse<JointPlanView>> endJointPlan(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.end(id, expected.version()).map(plan -> Answers.ok(plan, JointPlanView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a draft back to an earlier version",
            description =
                    "One field or all, as an ordinary change; the history says what was restored. What both agreed on stays as it is.")
    public Uni<RestResponse<JointPlanView>> restoreJointPlan(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(plan -> restorations.restored(id, wanted, JointPlanRequest.of(plan), JointPlanRequest.class))
                .chain(restored -> changeJointPlan(id, expected, restored));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a joint plan, newest first")
    public Uni<List<AuditEntry>> getJointPlanHistory(UUID id) {
        return service.get(id).chain(plan -> trail.of(plan.id()));
    }
}
