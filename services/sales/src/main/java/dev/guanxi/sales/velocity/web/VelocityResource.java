package dev.guanxi.sales.velocity.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.velocity.Velocities;
import dev.guanxi.sales.velocity.Velocity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fast deals go, over HTTP. */
@Path("/opportunities/{id}/velocity")
@Tag(name = "Opportunities")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class VelocityResource {
    private final Velocities velocities;

    VelocityResource(Velocities velocities) {
        this.velocities = velocities;
    }

    @GET
    @Operation(
            summary = "How fast an opportunity goes",
            description = "Days in each stage, by the history that nobody can edit; how often and how far its expected"
                    + " close moved; whether it takes more than twice as long as won deals of its pipeline did.")
    public Uni<Velocity> getOpportunityVelocity(UUID id) {
        return velocities.of(id);
    }
}
