package dev.guanxi.contact.strength.web;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.strength.Acquaintance;
import dev.guanxi.contact.strength.Acquaintances;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who knows a customer's people, over HTTP. */
@Path("/customers/{id}/acquaintances")
@Tag(name = "Acquaintances", description = "How well people of ours and of customers know each other.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class CustomerStrengthResource {
    private final Acquaintances acquaintances;
    private final CustomerService customers;

    CustomerStrengthResource(Acquaintances acquaintances, CustomerService customers) {
        this.acquaintances = acquaintances;
        this.customers = customers;
    }

    @GET
    @AtMost(Acquaintances.MOST)
    @Operation(
            summary = "How well each of a customer's people is known, the best known first",
            description = "From interactions: recent ones count more (half after 90 days), meeting more than"
                    + " calling and writing, being turned to more than turning to somebody. 100 (1 - 2^(-s/8)) of that sum;"
                    + " STRONG from 60, MEDIUM from 30.")
    public Uni<List<Acquaintance>> listCustomerAcquaintances(UUID id) {
        return customers.get(id).chain(found -> acquaintances.at(found.id()));
    }
}
