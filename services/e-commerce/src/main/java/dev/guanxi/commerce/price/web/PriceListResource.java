package dev.guanxi.commerce.price.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.commerce.price.PriceListRow;
import dev.guanxi.commerce.price.PriceListService;
import dev.guanxi.platform.identity.Roles;
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
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Price lists over HTTP. */
@Path("/price-lists")
@Tag(name = "Prices", description = "What a product costs for whom, and why.")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
public class PriceListResource {
    private final PriceListService service;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;

    PriceListResource(PriceListService service, MergePatch patches, Lists lists, Sights sights) {
        this.service = service;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Create a price list",
            description = "Where several lists hold, the lowest price wins; never more than the product's list price.")
    public Uni<RestResponse<PriceListView>> createPriceList(@Valid @NotNull PriceListRequest request, UriInfo uri) {
        return service.create(request.terms()).map(list -> Answers.created(list, PriceListView::of, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a price list")
    public Uni<RestResponse<PriceListView>> getPriceList(UUID id) {
        return service.get(id).map(list -> Answers.ok(list, PriceListView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a price list, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainPriceList(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("price-list", id, onlooker);
    }

    @GET
    @Operation(summary = "Find price lists")
    public Uni<RestResponse<Page<PriceListRow>>> findPriceLists(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(PriceListService.listing(), page, uri, service::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take price lists away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportPriceLists(@Valid @BeanParam FileParams file) {
        return lists.file(PriceListService.listing(), file, service::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a price list",
            description = "A JSON Merge Patch of PriceTerms. It ends when validUntil is set.")
    public Uni<RestResponse<PriceListView>> changePriceList(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(list -> patches.apply(PriceListRequest.of(list.terms()), patch, PriceListRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.terms()))
                .map(list -> Answers.ok(list, PriceListView::of));
    }
}
