package dev.guanxi.sales.plan.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.domain.Money;
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
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.plan.PlanRemoval;
import dev.guanxi.sales.plan.PlanRow;
import dev.guanxi.sales.plan.PlanSearch;
import dev.guanxi.sales.plan.PlanService;
import dev.guanxi.sales.seller.TeamPath;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Account plans over HTTP. */
@Path("/account-plans")
@Tag(name = "Account plans", description = "What is to be reached with a customer in the long run, and what was.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class PlanResource {
    private final PlanService service;
    private final PlanRemoval removal;
    private final PlanSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    PlanResource(
            PlanService service,
            PlanRemoval removal,
            PlanSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** A plan with a customer. */
    @Schema(name = "NewAccountPlan")
    public record NewPlan(
            @NotNull UUID customerId, @NotNull @Valid PlanRequest plan) {}

    /** How an objective came out. */
    @Schema(name = "ObjectiveCompletion")
    public record Completion(
            @NotNull @Pattern(regexp = PlanRequest.KEY) @Schema(examples = "rollout")
            String objective,

            @Nullable
            @Schema(
                    description = "The day on which it was reached; left out, it is not after all.",
                    examples = "2026-11-20")
            LocalDate doneOn,

            @Nullable @Schema(description = "What it was worth to the customer.")
            Money delivered) {}

    /** Who is to be in charge. */
    @Schema(name = "AccountPlanAssignment")
    public record Assignment(
            @NotBlank @Size(max = 100) @Schema(examples = "li.lei")
            String ownerId,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = TeamPath.FORM)
            @Schema(description = "The seller's own, unless named.", examples = "/sales/east")
            String team) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Begin an account plan",
            description = "With a customer that is known; it belongs to the caller.")
    public Uni<RestResponse<PlanView>> beginAccountPlan(@Valid @NotNull NewPlan request, UriInfo uri) {
        return service.begin(request.customerId(), request.plan().contents())
                .map(plan -> Answers.created(plan, PlanView::of, uri));
    }

    @GET
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Find account plans")
    public Uni<RestResponse<Page<PlanRow>>> findAccountPlans(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(PlanSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Take account plans away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportAccountPlans(@Valid @BeanParam FileParams file) {
        return lists.file(PlanSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Read an account plan")
    public Uni<RestResponse<PlanView>> getAccountPlan(UUID id) {
        return service.get(id).map(plan -> Answers.ok(plan, PlanView::of));
    }

    @GET
    @Path("{id}/visibility")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Why somebody sees an account plan, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainAccountPlan(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("account-plan", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change an account plan", description = "A JSON Merge Patch of AccountPlanContents.")
    public Uni<RestResponse<PlanView>> changeAccountPlan(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(plan -> patches.apply(PlanRequest.of(plan.contents()), patch, PlanRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.contents()))
                .map(plan -> Answers.ok(plan, PlanView::of));
    }

    @POST
    @Path("{id}/completion")
    @Operation(
            summary = "Say that an objective is reached",
            description =
                    "With the day, and what it was worth to the customer; without a day it is not reached after all.")
    public Uni<RestResponse<PlanView>> completeObjective(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Completion said) {
        return service.complete(id, expected.version(), said.objective(), said.doneOn(), said.delivered())
                .map(plan -> Answers.ok(plan, PlanView::of));
    }

    @POST
    @Path("{id}/assignment")
    @Operation(summary = "Put somebody in charge of an account plan")
    public Uni<RestResponse<PlanView>> assignAccountPlan(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Assignment request) {
        return service.assign(id, expected.version(), request.ownerId(), request.team())
                .map(plan -> Answers.ok(plan, PlanView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Put an account plan into the recycle bin",
            description = "Until its time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeAccountPlan(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/restoration")
    @Operation(
            summary = "Take an account plan back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<PlanView>> restoreAccountPlan(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(plan -> restorations.restored(id, wanted, PlanRequest.of(plan.contents()), PlanRequest.class))
                .chain(restored -> service.change(id, expected.version(), restored.contents()))
                .map(plan -> Answers.ok(plan, PlanView::of));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of an account plan, newest first")
    public Uni<List<AuditEntry>> getAccountPlanHistory(UUID id) {
        return service.get(id).chain(plan -> trail.of(plan.id()));
    }
}
