package dev.guanxi.sales.tip.web;

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
import dev.guanxi.sales.tip.TipRow;
import dev.guanxi.sales.tip.TipSearch;
import dev.guanxi.sales.tip.TipService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tips over HTTP. */
@Path("/tips")
@Tag(name = "Tips and skills", description = "What the people of sales tell each other, and who is good at what.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class TipResource {
    private final TipService service;
    private final TipSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;

    TipResource(TipService service, TipSearch search, AuditTrail trail, MergePatch patches, Lists lists) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Post a tip", description = "Everybody in sales reads it.")
    public Uni<RestResponse<TipView>> postTip(@Valid @NotNull TipRequest request, UriInfo uri) {
        return service.post(request.profile()).map(tip -> Answers.created(tip, TipView::of, uri));
    }

    @GET
    @Operation(summary = "Find tips", description = "`sort=-votes` gives those first that helped most people.")
    public Uni<RestResponse<Page<TipRow>>> findTips(
            @Valid @BeanParam PageParams page,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(description = "Words that stand in title, text or tags.", example = "negotiation")
                    @Nullable
                    String query,
            UriInfo uri) {
        return lists.page(TipSearch.listing(), page, uri, request -> search.find(request, query));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take tips away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportTips(
            @Valid @BeanParam FileParams file,
            @QueryParam("q")
                    @Size(max = 100)
                    @Parameter(description = "Words that stand in title, text or tags.", example = "negotiation")
                    @Nullable
                    String query) {
        return lists.file(TipSearch.listing(), file, request -> search.find(request, query));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a tip")
    public Uni<RestResponse<TipView>> getTip(UUID id) {
        return service.get(id).map(tip -> Answers.ok(tip, TipView::of));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a tip",
            description = "A JSON Merge Patch of TipProfile, by its author or their manager.")
    public Uni<RestResponse<TipView>> changeTip(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(tip -> patches.apply(TipRequest.of(tip.profile()), patch, TipRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(tip -> Answers.ok(tip, TipView::of));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Drop a tip",
            description = "With what others said to it, for good; by its author or their manager.")
    public Uni<Void> dropTip(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.drop(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a tip, newest first")
    public Uni<List<AuditEntry>> getTipHistory(UUID id) {
        return service.get(id).chain(tip -> trail.of(tip.id()));
    }
}
