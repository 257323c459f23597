package dev.guanxi.contact.dossier.web;

import dev.guanxi.contact.customer.Customer;
import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.customer.web.CustomerView;
import dev.guanxi.contact.dossier.Dossiers;
import dev.guanxi.contact.purchase.Purchases;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customer files over HTTP. */
@Path("/customers/{id}/file")
@Tag(name = "Customer file", description = "The record, statistics, our own investment; and what fields cost.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class DossierResource {
    private final Dossiers dossiers;
    private final Purchases purchases;
    private final CustomerService customers;

    DossierResource(Dossiers dossiers, Purchases purchases, CustomerService customers) {
        this.dossiers = dossiers;
        this.purchases = purchases;
        this.customers = customers;
    }

    @GET
    @Operation(
            summary = "A customer's file",
            description = "The record, what insight found, what they bought and what we spent on them.")
    public Uni<CustomerFileView> getCustomerFile(UUID id) {
        return customers.get(id).chain(this::file);
    }

    private Uni<CustomerFileView> file(Customer customer) {
        var id = customer.id();
        return Uni.combine()
                .all()
                .unis(dossiers.statistics(id), purchases.totals(id), dossiers.investment(id))
                .asTuple()
                .map(parts -> new CustomerFileView(
                        CustomerView.of(customer), parts.getItem1().orElse(null), parts.getItem2(), parts.getItem3()));
    }
}
