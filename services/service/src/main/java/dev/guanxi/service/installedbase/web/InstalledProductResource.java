package dev.guanxi.service.installedbase.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.ServedFields;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.MergePatch;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Restoration;
import dev.guanxi.platform.web.records.Restorations;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.service.installedbase.InstalledProduct;
import dev.guanxi.service.installedbase.InstalledProductList;
import dev.guanxi.service.installedbase.InstalledProductRemoval;
import dev.guanxi.service.installedbase.InstalledProductRow;
import dev.guanxi.service.installedbase.InstalledProductService;
import dev.guanxi.service.installedbase.LifeStage;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Installed products over HTTP. They come by themselves, with the delivery of an order. */
@Path("/installed-products")
@Tag(name = "Installed products", description = "What customers have of us, from delivery to retirement.")
@RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ANALYST, Roles.SHOPPER, Roles.ADMIN})
public class InstalledProductResource {
    private final InstalledProductService service;
    private final InstalledProductRemoval removal;
    private final Listing<InstalledProductRow> listing;
    private final InstalledProductList list;
    private final FieldCatalogue fields;
    private final AuditTrail trail;
    private final MergePatch patches;
    private final Lists lists;
    private final Sights sights;
    private final Restorations restorations;

    InstalledProductResource(
            InstalledProductService service,
            InstalledProductRemoval removal,
            Listing<InstalledProductRow> listing,
            InstalledProductList list,
            FieldCatalogue fields,
            AuditTrail trail,
            MergePatch patches,
            Lists lists,
            Sights sights,
            Restorations restorations) {
        this.service = service;
        this.removal = removal;
        this.listing = listing;
        this.list = list;
        this.fields = fields;
        this.trail = trail;
        this.patches = patches;
        this.lists = lists;
        this.sights = sights;
        this.restorations = restorations;
    }

    /** Where the product stands in its life from now on. */
    public record NextStage(
            @NotNull @Schema(examples = "ACTIVE") LifeStage status) {}

    /** What of an installed product people write down. */
    @Schema(name = "InstalledProductFields")
    public record InstalledProductFields(
            @Nullable
            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    extensions = @Extension(name = ServedFields.MARK, value = "installed-products"),
                    description =
                            "By key, what it has in fields that an administrator defined: see /custom-fields. Null removes a value.")
            CustomValues custom) {
        static InstalledProductFields of(InstalledProduct product) {
            return new InstalledProductFields(product.custom().unlessEmpty());
        }

        CustomValues values() {
            return custom == null ? CustomValues.NOTHING : custom;
        }
    }

    @GET
    @Operation(summary = "Find installed products", description = "Shoppers find their own.")
    public Uni<RestResponse<Page<InstalledProductRow>>> findInstalledProducts(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(listing, page, uri, list::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take installed products away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportInstalledProducts(@Valid @BeanParam FileParams file) {
        return lists.file(listing, file, list::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an installed product")
    public Uni<RestResponse<InstalledProductView>> getInstalledProduct(UUID id) {
        return service.get(id).map(product -> Answers.ok(product, this::view));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees an installed product, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainInstalledProduct(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("installed-product", id, onlooker);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ADMIN})
    @Operation(
            summary = "Change what an installed product has in fields of an administrator",
            description =
                    "A JSON Merge Patch of InstalledProductFields. What was delivered, and to whom, stays what it is.")
    public Uni<RestResponse<InstalledProductView>> changeInstalledProduct(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected, @NotNull JsonNode patch) {
        return service.get(id)
                .map(product -> patches.apply(InstalledProductFields.of(product), patch, InstalledProductFields.class))
                .chain(changed -> service.change(id, expected.version(), changed.values()))
                .map(product -> Answers.ok(product, this::view));
    }

    @POST
    @Path("{id}/restoration")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ADMIN})
    @Operation(
            summary = "Take an installed product's fields of an administrator back to an earlier version",
            description = "One or all, as an ordinary change; the history says what was restored.")
    public Uni<RestResponse<InstalledProductView>> restoreInstalledProduct(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull Restoration wanted) {
        return service.get(id)
                .chain(() -> restorations.patch(id, wanted, InstalledProductFields.class))
                .chain(patch -> changeInstalledProduct(id, expected, patch));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put an installed product into the recycle bin",
            description = "Only one that no case is about; any other can be retired. No list or search has it any more."
                    + " Until its time is over it can be brought back, see /recycle-bin.")
    public Uni<Void> removeInstalledProduct(
            UUID id, @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected) {
        return removal.remove(id, expected.version());
    }

    @POST
    @Path("{id}/status")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ADMIN})
    @Operation(
            summary = "Take an installed product to the next stage of its life",
            description = "INSTALLED, ACTIVE, IN_REPAIR and back or on to REPLACED, RETIRED; no stage is left out.")
    public Uni<RestResponse<InstalledProductView>> changeInstalledProductStatus(
            UUID id,
            @HeaderParam(ETag.IF_MATCH) @DefaultValue(ETag.MISSING) ETag expected,
            @Valid @NotNull NextStage next) {
        return service.goOnTo(id, expected.version(), next.status()).map(product -> Answers.ok(product, this::view));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of an installed product, newest first")
    public Uni<List<AuditEntry>> getInstalledProductHistory(UUID id) {
        return service.get(id).chain(product -> trail.of(product.id()));
    }

    private InstalledProductView view(InstalledProduct product) {
        return InstalledProductView.of(product, fields.shown(product.custom()));
    }
}
