package dev.guanxi.contact.need.web;

import dev.guanxi.contact.need.Demand;
import dev.guanxi.contact.need.MatrixRow;
import dev.guanxi.contact.need.ProductSuggestion;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What all customers together need, over HTTP; for those who see all customers. */
@Path("/need-demand")
@Tag(name = "Needs")
@RolesAllowed({Roles.MARKETER, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class DemandResource {
    private final Demand demand;

    DemandResource(Demand demand) {
        this.demand = demand;
    }

    @GET
    @Path("matrix")
    @AtMost(Demand.MOST)
    @Operation(
            summary = "Needs by products",
            description =
                    "Each need of the catalogue, how many customers lack it, how much it weighs, and what products"
                            + " on sale do for it. What is needed most comes first.")
    public Uni<List<MatrixRow>> showNeedMatrix() {
        return demand.matrix();
    }

    @GET
    @Path("product-suggestions")
    @AtMost(Demand.MOST)
    @Operation(
            summary = "What customers need and no product meets",
            description = "No product on sale meets it by 50 percent or more. With the number of customers and the"
                    + " revenue behind; what is needed most comes first.")
    public Uni<List<ProductSuggestion>> listProductSuggestions() {
        return demand.gaps();
    }
}
