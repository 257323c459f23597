package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.opportunity.Guidance;
import dev.guanxi.sales.opportunity.Guide;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Playbooks with deals over HTTP. */
@Path("/opportunities/{id}/guidance")
@Tag(name = "Opportunities")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class GuidanceResource {
    private final Guide guide;

    GuidanceResource(Guide guide) {
        this.guide = guide;
    }

    @GET
    @Operation(
            summary = "What helps with an opportunity where it stands",
            description =
                    "The playbook of its stage, and what the stage asks for before the deal leaves it: what is so,"
                            + " and who said that.")
    public Uni<Guidance> getOpportunityGuidance(UUID id) {
        return guide.of(id);
    }
}
