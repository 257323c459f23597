package dev.guanxi.commerce.product.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.commerce.product.Product;
import dev.guanxi.commerce.product.ProductCatalogue;
import dev.guanxi.commerce.product.ProductRemoval;
import dev.guanxi.commerce.product.ProductRow;
import dev.guanxi.commerce.product.ProductService;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
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
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue over HTTP. */
@Path("/products")
@Tag(name = "Products", description = "What is on offer.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.TECHNICIAN,
    Roles.ANALYST,
    Roles.PARTNER,
    Roles.PARTNER_ADMIN,
    Roles.SHOPPER,
    Roles.ADMIN
})
public class ProductResource {
    private final ProductService service;
    private final ProductCatalogue catalogue;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;
    private final ProductRemoval removal;
    private final Listing<ProductRow> listing;
    private final AuditTrail trail;
    private final FieldCatalogue fields;

    ProductResource(
            ProductService service,
            ProductCatalogue catalogue,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations,
            ProductRemoval removal,
            Listing<ProductRow> listing,
            AuditTrail trail,
            FieldCatalogue fields) {
        this.service = service;
        this.catalogue = catalogue;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
        this.removal = removal;
        this.listing = listing;
        this.trail = trail;
        this.fields = fields;
    }

    /** A new product. */
    public record NewProduct(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,59}")
            @Schema(description = "The stock keeping unit; unique, and never changes.", examples = "GTX-PRO")
            String sku,

            @NotNull @Valid ProductRequest details) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Put a product on offer")
    public Uni<RestResponse<ProductView>> createProduct(@Valid @NotNull NewProduct request, UriInfo uri) {
        return service.create(request.sku(), request.details().details())
                .map(product -> Answers.created(product, this::view, uri));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a product")
    public Uni<RestResponse<ProductView>> getProduct(UUID id) {
        return service.get(id).map(product -> Answers.ok(product, this::view));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees a product, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainProduct(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("product", id, onlooker);
    }

    @GET
    @Operation(summary = "Find products")
    public Uni<RestResponse<Page<ProductRow>>> findProducts(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, catalogue::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take products away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportProducts(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, catalogue::find);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Change a product", description = "A JSON Merge Patch of ProductDetails.")
    public Uni<RestResponse<ProductView>> changeProduct(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(p -> patches.apply(ProductRequest.of(p.details()), patch, ProductRequest.class))
                .chain(changed -> service.change(id, expected.version(), changed.details()))
                .map(product -> Answers.ok(product, this::view));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a product back to an earlier version",
            description = "One field or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<ProductView>> restoreProduct(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, ProductRequest.class))
                .chain(patch -> changeProduct(id, expected, patch));
    }

    @POST
    @Path("{id}/retirement")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take a product off the offer", description = "It cannot be ordered any more.")
    public Uni<RestResponse<ProductView>> retireProduct(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.retire(id, expected.version()).map(product -> Answers.ok(product, this::view));
    }

    @POST
    @Path("{id}/offer")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Put a retired product on offer again")
    public Uni<RestResponse<ProductView>> offerProduct(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return service.offer(id, expected.version()).map(product -> Answers.ok(product, this::view));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put a product into the recycle bin",
            description = "Only one that no order, price list or stock item names; any other can be retired. No list or"
                    + " search has it any more. Until its time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeProduct(UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of a product, newest first")
    public Uni<List<AuditEntry>> getProductHistory(UUID id) {
        return service.get(id).chain(product -> trail.of(product.id()));
    }

    private ProductView view(Product product) {
        return ProductView.of(product, fields.shown(product.details().custom()));
    }
}
