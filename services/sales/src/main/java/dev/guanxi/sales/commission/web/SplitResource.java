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
import dev.guanxi.sales.commission.SplitRow;
import dev.guanxi.sales.commission.SplitSearch;
import dev.guanxi.sales.commission.SplitService;
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

/** How deals are shared over HTTP. */
@Path("/commission-splits")
@Tag(name = "Commission splits", description = "How deals are shared by several people.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class SplitResource {
    private final SplitService service;
    private final SplitSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    SplitResource(
            SplitService service,
            SplitSearch search,
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

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Share a deal",
            description = "Its amount is credited to these people by their parts, instead of to its owner.")
    public Uni<RestResponse<SplitView>> shareDeal(@Valid @NotNull NewSplit request, UriInfo uri) {
        return service.agree(request.dealId(), request.profile().split())
                .map(found -> Answers.created(found, SplitView::of, uri));
    }

    @GET
    @Operation(summary = "Find how deals are shared")
    public Uni<RestResponse<Page<SplitRow>>> findCommissionSplits(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(SplitSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take how deals are shared away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCommissionSplits(@Valid @BeanParam FileParams file) {
        return lists.file(SplitSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read how a deal is shared")
    public Uni<RestResponse<SplitView>> getCommissionSplit(UUID id) {
        return service.get(id).map(found -> Answers.ok(found, SplitView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees how a deal is shared, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainCommissionSplit(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("commission-split", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Change how a deal is shared", description = "A JSON Merge Patch of CommissionSplitParts.")
    public Uni<RestResponse<SplitView>> changeCommissionSplit(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(found -> patches.apply(SplitRequest.of(found.state().parts()), patch, SplitRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.split()))
                .map(found -> Answers.ok(found, SplitView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Share a deal no more",
            description = "Its owner alone is credited; what was settled is corrected in the next run.")
    public Uni<Void> unshareDeal(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.withdraw(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of how a deal is shared, newest first")
    public Uni<List<AuditEntry>> getCommissionSplitHistory(UUID id) {
        return service.get(id).chain(found -> trail.of(found.id()));
    }
}
