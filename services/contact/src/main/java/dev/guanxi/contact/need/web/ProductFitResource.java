package dev.guanxi.contact.need.web;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.need.Demand;
import dev.guanxi.contact.need.ProductFit;
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

/** How well products fit a customer, over HTTP. */
@Path("/customers/{id}/product-fit")
@Tag(name = "Needs")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ProductFitResource {
    private final CustomerService customers;
    private final Demand demand;

    ProductFitResource(CustomerService customers, Demand demand) {
        this.customers = customers;
        this.demand = demand;
    }

    @GET
    @AtMost(Demand.MOST)
    @Operation(
            summary = "How well each product fits what a customer needs",
            description = "fit = Σ(importance × percent) ÷ Σ(importance), over all that the customer needs and does not"
                    + " have; percent is how well the product meets the need, 0 where nobody said. Best first;"
                    + " products that do nothing for the customer are left out.")
    public Uni<List<ProductFit>> listProductFit(UUID id) {
        return customers.get(id).chain(customer -> demand.fitFor(customer.id()));
    }
}
