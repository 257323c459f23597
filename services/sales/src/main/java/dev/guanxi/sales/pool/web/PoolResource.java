package dev.guanxi.sales.pool.web;

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
import dev.guanxi.sales.pool.PoolRow;
import dev.guanxi.sales.pool.PoolSearch;
import dev.guanxi.sales.pool.PoolService;
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

/** Public pools over HTTP. */
@Path("/lead-pools")
@Tag(name = "Lead pools", description = "Public pools (公海): who takes how many leads, and when they come back.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class PoolResource {
    private final PoolService service;
    private final PoolSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    PoolResource(PoolService service, PoolSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Open a public pool",
            description = "From then on its rules hold for what its teams get; what they have stays under the rules"
                    + " that it came with.")
    public Uni<RestResponse<PoolView>> openLeadPool(@Valid @NotNull PoolRequest request, UriInfo uri) {
        return service.open(request.profile()).map(pool -> Answers.created(pool, PoolView::of, uri));
    }

    @GET
    @Operation(summary = "Find public pools")
    public Uni<RestResponse<Page<PoolRow>>> findLeadPools(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(PoolSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take public pools away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportLeadPools(@Valid @BeanParam FileParams file) {
        return lists.file(PoolSearch.listing(), file, search::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a public pool")
    public Uni<RestResponse<PoolView>> getLeadPool(UUID id) {
        return service.get(id).map(pool -> Answers.ok(pool, PoolView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a public pool",
            description = "A JSON Merge Patch of LeadPoolProfile. Limits hold at once; a protection that was given"
                    + " stays as long as it was given.")
    public Uni<RestResponse<PoolView>> changeLeadPool(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(pool -> patches.apply(PoolRequest.of(pool.profile()), patch, PoolRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(pool -> Answers.ok(pool, PoolView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Close a public pool",
            description = "Only when no open lead is under its rules. The common one stays.")
    public Uni<Void> closeLeadPool(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.close(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a public pool, newest first")
    public Uni<List<AuditEntry>> getLeadPoolHistory(UUID id) {
        return service.get(id).chain(pool -> trail.of(pool.id()));
    }
}
