package dev.guanxi.sales.fit.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.fit.DealFit;
import dev.guanxi.sales.fit.Fits;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fit of deals over HTTP. */
@Path("/opportunities/{id}/fit")
@Tag(name = "Opportunities")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class FitResource {
    private final Fits fits;

    FitResource(Fits fits) {
        this.fits = fits;
    }

    @GET
    @Operation(
            summary = "How well a deal's products fit what its customer needs",
            description =
                    "All of them together and each by itself, and what the customer needs and does not have, from what"
                            + " contact knows of customers' needs and of what meets them.")
    public Uni<DealFit> getOpportunityFit(UUID id) {
        return fits.of(id);
    }
}
