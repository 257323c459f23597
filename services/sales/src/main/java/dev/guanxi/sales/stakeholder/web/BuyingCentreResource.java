package dev.guanxi.sales.stakeholder.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.stakeholder.BuyingCentre;
import dev.guanxi.sales.stakeholder.DealRole;
import dev.guanxi.sales.stakeholder.StakeholderService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody on whom a deal depends, over HTTP. */
@Path("/opportunities/{id}/contacts")
@Tag(name = "Opportunities")
@RolesAllowed({Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN})
public class BuyingCentreResource {
    private final StakeholderService service;

    BuyingCentreResource(StakeholderService service) {
        this.service = service;
    }

    /** Everybody, and who is missing. */
    @Schema(name = "BuyingCentre")
    public record BuyingCentreView(
            List<StakeholderView> people,

            @Schema(description = "The parts that a deal needs, and that nobody is known to have.")
            List<DealRole> missing) {
        static BuyingCentreView of(BuyingCentre centre) {
            return new BuyingCentreView(
                    centre.people().stream().map(StakeholderView::of).toList(), centre.missing());
        }
    }

    @GET
    @Operation(
            summary = "On whom an opportunity depends, and who is missing",
            description = "In the order in which they were added, at most a hundred.")
    public Uni<BuyingCentreView> getOpportunityContacts(UUID id) {
        return service.of(id).map(BuyingCentreView::of);
    }
}
