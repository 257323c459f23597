package dev.guanxi.commerce.stock.web;

import dev.guanxi.commerce.stock.StockItem;
import dev.guanxi.commerce.stock.StockList;
import dev.guanxi.commerce.stock.StockMovement;
import dev.guanxi.commerce.stock.StockService;
import dev.guanxi.commerce.stock.StockUse;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.web.Idempotent;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Stock over HTTP. An item changes by movements, never by overwriting: they need no entity tag. */
@Path("/stock-items")
@Tag(name = "Stock", description = "How much of what is there, and for whom it is held.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class StockItemResource {
    private final StockService service;
    private final StockList list;
    private final Lists lists;

    StockItemResource(StockService service, StockList list, Lists lists) {
        this.service = service;
        this.list = list;
        this.lists = lists;
    }

    /** A product that draws from the item. */
    @Schema(name = "StockUse")
    public record Use(
            @NotNull UUID productId,

            @Min(1) @Max(100_000) @Schema(description = "Units that one piece of the product takes.", examples = "1")
            int units) {
        StockUse use() {
            return new StockUse(productId, units);
        }
    }

    /** A new stock item. */
    public record NewStockItem(
            @NotBlank @Size(max = 60) @Schema(examples = "GTX-PRO")
            String code,

            @NotNull @Size(max = 100) List<@Valid @NotNull Use> products) {}

    /** Products that draw from the item from now on. */
    public record StockUses(
            @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull Use> products) {}

    /** Goods that came in. */
    public record Receipt(
            @Min(1) @Max(1_000_000) @Schema(examples = "50") int quantity) {}

    @POST
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Begin to count a stock item", description = "It is empty; several products may share it.")
    public Uni<RestResponse<StockItem>> createStockItem(@Valid @NotNull NewStockItem request, UriInfo uri) {
        return service.open(request.code(), uses(request.products()))
                .map(item -> ResponseBuilder.<StockItem>created(uri.getAbsolutePathBuilder()
                                .path(item.id().toString())
                                .build())
                        .entity(item)
                        .build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a stock item")
    public Uni<StockItem> getStockItem(UUID id) {
        return list.get(id);
    }

    @GET
    @Operation(summary = "Find stock items")
    public Uni<RestResponse<Page<StockItem>>> findStockItems(@Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(StockList.listing(), page, uri, list::find);
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take stock items away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportStockItems(@Valid @BeanParam FileParams file) {
        return lists.file(StockList.listing(), file, list::find);
    }

    @POST
    @Path("{id}/products")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Let products draw from a stock item")
    public Uni<StockItem> addStockUses(UUID id, @Valid @NotNull StockUses request) {
        return service.use(id, uses(request.products()));
    }

    @POST
    @Path("{id}/receipts")
    @Idempotent
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take goods in")
    public Uni<RestResponse<StockItem>> receiveStock(UUID id, @Valid @NotNull Receipt receipt) {
        return service.receive(id, receipt.quantity()).map(RestResponse::ok);
    }

    @GET
    @AtMost(500)
    @Path("{id}/movements")
    @Operation(summary = "What changed a stock item, newest first")
    public Uni<List<StockMovement>> getStockMovements(UUID id) {
        return list.movements(id);
    }

    private static List<StockUse> uses(List<Use> uses) {
        return uses.stream().map(Use::use).toList();
    }
}
