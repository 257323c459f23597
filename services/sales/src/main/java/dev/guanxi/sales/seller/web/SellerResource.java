package dev.guanxi.sales.seller.web;

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
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.sales.seller.SellerRow;
import dev.guanxi.sales.seller.SellerSearch;
import dev.guanxi.sales.seller.SellerService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The people who sell, over HTTP. */
@Path("/sellers")
@Tag(name = "Sellers", description = "The people who sell, and their teams.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class SellerResource {
    private final SellerService service;
    private final SellerSearch search;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    SellerResource(
            SellerService service,
            SellerSearch search,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.search = search;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** Somebody who begins to sell. */
    public record NewSeller(
            @NotNull @Valid SellerRequest profile,

            @Nullable
            @Size(min = 1, max = 100)
            @Schema(
                    description = "The person's subject at the identity provider, chosen once; null without account.",
                    examples = "li.lei")
            String login) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Add a seller")
    public Uni<RestResponse<SellerView>> createSeller(@Valid @NotNull NewSeller request, UriInfo uri) {
        return service.join(request.profile().profile(), request.login())
                .map(seller -> Answers.created(seller, SellerView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a seller")
    public Uni<RestResponse<SellerView>> getSeller(UUID id) {
        return service.get(id).map(seller -> Answers.ok(seller, SellerView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a seller, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainSeller(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("seller", id, onlooker);
    }

    @GET
    @Operation(summary = "Find sellers")
    public Uni<RestResponse<Page<SellerRow>>> findSellers(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(SellerSearch.listing(), page, uri, search::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take sellers away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportSellers(@Valid @BeanParam FileParams file) {
        return lists.file(SellerSearch.listing(), file, search::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a seller",
            description = "A JSON Merge Patch of SellerProfile. Records keep the team they had.")
    public Uni<RestResponse<SellerView>> changeSeller(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(s -> patches.apply(SellerRequest.of(s.profile()), patch, SellerRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.profile()))
                .map(seller -> Answers.ok(seller, SellerView::of));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a seller back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<SellerView>> restoreSeller(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, SellerRequest.class))
                .chain(patch -> changeSeller(id, expected, patch));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "Who changed what of a seller, newest first")
    public Uni<List<AuditEntry>> getSellerHistory(UUID id) {
        return service.get(id).chain(seller -> trail.of(seller.id()));
    }
}
