package dev.guanxi.sales.health.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.health.DealHealth;
import dev.guanxi.sales.health.Health;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The health of deals over HTTP. */
@Path("/opportunities/{id}/health")
@Tag(name = "Opportunities")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class HealthResource {
    private final DealHealth health;

    HealthResource(DealHealth health) {
        this.health = health;
    }

    @GET
    @Operation(
            summary = "How an open deal is doing",
            description = "100 less the weights of all signs that it will not come as planned, and these signs.")
    public Uni<Health> getOpportunityHealth(UUID id) {
        return health.of(id);
    }
}
