package dev.guanxi.contact.purchase.web;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.purchase.PurchaseRow;
import dev.guanxi.contact.purchase.PurchaseTotal;
import dev.guanxi.contact.purchase.Purchases;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.PageParams;
import dev.guanxi.platform.web.lists.FileParams;
import dev.guanxi.platform.web.lists.Lists;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/** Purchases over HTTP. */
@Path("/customers/{id}/purchases")
@Tag(name = "Purchases", description = "What a customer bought, from e-commerce's events.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class PurchaseResource {
    private final Purchases purchases;
    private final CustomerService customers;
    private final Lists lists;

    PurchaseResource(Purchases purchases, CustomerService customers, Lists lists) {
        this.purchases = purchases;
        this.customers = customers;
        this.lists = lists;
    }

    @GET
    @Operation(
            summary = "A customer's orders, the newest first",
            description = "Fields to filter by: status, number, currency, placedAt.")
    public Uni<RestResponse<Page<PurchaseRow>>> getCustomerPurchases(
            UUID id, @Valid @BeanParam PageParams page, UriInfo uri) {
        return lists.page(Purchases.listing(), page, uri, request -> ordersOf(id, request));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Take a customer's orders away as a file",
            description = "All that the list shows with this filter, in any number.")
    public RestMulti<byte[]> exportCustomerPurchases(UUID id, @Valid @BeanParam FileParams file) {
        return lists.file(Purchases.listing(), file, request -> ordersOf(id, request));
    }

    @GET
    @Path("totals")
    @AtMost(Purchases.MOST_CURRENCIES)
    @Operation(summary = "What a customer bought in all, currency by currency")
    public Uni<List<PurchaseTotal>> getCustomerPurchaseTotals(UUID id) {
        return customers.get(id).chain(customer -> purchases.totals(customer.id()));
    }

    private Uni<Page<PurchaseRow>> ordersOf(UUID id, PageRequest request) {
        return customers.get(id).chain(customer -> purchases.of(customer.id(), request));
    }
}
