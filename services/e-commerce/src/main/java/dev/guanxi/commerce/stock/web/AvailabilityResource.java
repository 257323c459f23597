package dev.guanxi.commerce.stock.web;

import dev.guanxi.commerce.product.ProductService;
import dev.guanxi.commerce.stock.Availability;
import dev.guanxi.commerce.stock.StockList;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a shop shows beside a product. */
@Path("/products/{id}/availability")
@Tag(name = "Stock", description = "How much of what is there, and for whom it is held.")
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
public class AvailabilityResource {
    private final ProductService products;
    private final StockList stock;

    AvailabilityResource(ProductService products, StockList stock) {
        this.products = products;
        this.stock = stock;
    }

    @GET
    @Operation(summary = "How many pieces of a product could be ordered now")
    public Uni<Availability> getAvailability(UUID id) {
        return products.get(id).chain(product -> stock.availability(product.id()));
    }
}
