package dev.guanxi.marketing.outcome.web;

import dev.guanxi.marketing.outcome.CampaignFigures;
import dev.guanxi.marketing.outcome.Outcomes;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaign figures over HTTP. */
@Path("/campaigns/{id}/figures")
@Tag(name = "Campaigns")
@RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class CampaignFiguresResource {
    private final Outcomes outcomes;

    CampaignFiguresResource(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @Operation(
            summary = "What came of a campaign",
            description = "Responses, leads, won deals, revenue and return on the cost, as far as sales have told.")
    public Uni<CampaignFigures> getCampaignFigures(UUID id) {
        return outcomes.of(id);
    }
}
