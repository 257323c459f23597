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
import dev.guanxi.sales.commission.Forecast;
import dev.guanxi.sales.commission.Forecasts;
import dev.guanxi.sales.commission.PlanRow;
import dev.guanxi.sales.commission.PlanSearch;
import dev.guanxi.sales.commission.PlanService;
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

/** Commission plans over HTTP. */
@Path("/commission-plans")
@Tag(name = "Commission plans", description = "How commissions are reckoned, from which day on.")
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class PlanResource {
    private final PlanService service;
    private final PlanSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Forecasts forecasts;

    PlanResource(
            PlanService service,
            PlanSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Forecasts forecasts) {
        this.forecasts = forecasts;
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a commission plan",
            description =
                    "A base rate, tiers, accelerators over the target, rewards, a cap and a minimum, from some day on.")
    public Uni<RestResponse<PlanView>> makeCommissionPlan(@Valid @NotNull PlanRequest request, UriInfo uri) {
        return service.make(request.profile()).map(found -> Answers.created(found, PlanView::of, uri));
    }

    @GET
    @Operation(summary = "Find commission plans")
    public Uni<RestResponse<Page<PlanRow>>> findCommissionPlans(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(PlanSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take commission plans away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCommissionPlans(@Valid @BeanParam FileParams file) {
        return lists.file(PlanSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a commission plan")
    public Uni<RestResponse<PlanView>> getCommissionPlan(UUID id) {
        return service.get(id).map(found -> Answers.ok(found, PlanView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change a commission plan", description = "A JSON Merge Patch of CommissionPlanProfile.")
    public Uni<RestResponse<PlanView>> changeCommissionPlan(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(found -> patches.apply(PlanRequest.of(found.profile()), patch, PlanRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(found -> Answers.ok(found, PlanView::of));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Drop a commission plan", description = "As long as nobody is on it.")
    public Uni<Void> dropCommissionPlan(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a commission plan, newest first")
    public Uni<List<AuditEntry>> getCommissionPlanHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.id()));
    }

    @GET
    @Path("{id}/forecast")
    @Operation(
            summary = "What the open deals would earn by a plan",
            description =
                    "All open deals that the caller sees, by the terms of the present period, without anybody's target.")
    public Uni<Forecast> forecastCommissionPlan(UUID id) {
        return forecasts.ofPlan(id);
    }
}
