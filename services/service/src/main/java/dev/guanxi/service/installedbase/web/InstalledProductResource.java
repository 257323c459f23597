package dev.guanxi.service.installedbase.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AuditEntry;
import dev.guanxi.platform.persistence.AuditTrail;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Answers;
import dev.guanxi.platform.web.ETag;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.records.Onlooker;
import dev.guanxi.platform.web.records.Sight;
import dev.guanxi.platform.web.records.Sights;
import dev.guanxi.service.installedbase.InstalledProductList;
import dev.guanxi.service.installedbase.InstalledProductRow;
import dev.guanxi.service.installedbase.InstalledProductService;
import dev.guanxi.service.installedbase.LifeStage;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Installed products over HTTP. They come by themselves, with the delivery of an order. */
@Path("/installed-products")
@Tag(name = "Installed products", description = "What customers have of us, from delivery to retirement.")
@RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ANALYST, Roles.SHOPPER, Roles.ADMIN})
public class InstalledProductResource {
    private final InstalledProductService service;
    private final InstalledProductList list;
    private final AuditTrail trail;
    private final Lists lists;
    private final Sights sights;

    InstalledProductResource(
            InstalledProductService service, InstalledProductList list, AuditTrail trail, Lists lists, Sights sights) {
        this.service = service;
        this.list = list;
        this.trail = trail;
        this.lists = lists;
        this.sights = sights;
    }

    /** Where the product stands in its life from now on. */
    public record NextStage(
            @NotNull @Schema(examples = "ACTIVE") LifeStage status) {}

    @GET
    @Operation(summary = "Find installed products", description = "Shoppers find their own.")
    public Uni<RestResponse<Page<InstalledProductRow>>> findInstalledProducts(
            @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(InstalledProductList.listing(), page, uri, list::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take installed products away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportInstalledProducts(@Valid @BeanParam FileParams file) {
        return lists.file(InstalledProductList.listing(), file, list::find);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an installed product")
    public Uni<RestResponse<InstalledProductView>> getInstalledProduct(UUID id) {
        return service.get(id).map(product -> Answers.ok(product, InstalledProductView::of));
    }

    @GET
    @Path("{id}/visibility")
    @Operation(
            summary = "Why somebody sees an installed product, or does not",
            description = "About the caller; administrators may ask about others.")
    public Uni<Sight> explainInstalledProduct(UUID id, @Valid @BeanParam Onlooker onlooker) {
        return sights.of("installed-product", id, onlooker);
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
        return service.goOnTo(id, expected.version(), next.status())
                .map(product -> Answers.ok(product, InstalledProductView::of));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.TECHNICIAN, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Who changed what of an installed product, newest first")
    public Uni<List<AuditEntry>> getInstalledProductHistory(UUID id) {
        return service.get(id).chain(product -> trail.of(product.id()));
    }
}
