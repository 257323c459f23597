package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.lead.LeadClaims;
import dev.guanxi.sales.lead.PoolStanding;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody may still take out of a public pool. */
@Path("/lead-pools")
@Tag(name = "Lead pools")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class PoolStandingResource {
    private final LeadClaims claims;

    PoolStandingResource(LeadClaims claims) {
        this.claims = claims;
    }

    @GET
    @Path("{id}/standing")
    @Operation(
            summary = "What the caller took and holds of a public pool",
            description = "And how much of either they may. Only of a pool that is open to the caller.")
    public Uni<PoolStanding> getLeadPoolStanding(UUID id) {
        return claims.standing(id);
    }
}
