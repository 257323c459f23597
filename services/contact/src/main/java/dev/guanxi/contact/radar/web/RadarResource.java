package dev.guanxi.contact.radar.web;

import dev.guanxi.contact.customer.CustomerService;
import dev.guanxi.contact.radar.RadarSearch;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The relationship radar over HTTP. */
@Path("/customers/{id}/relationship-radar")
@Tag(name = "Relationship radar", description = "Which aspects of a relationship are looked after.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class RadarResource {
    private final RadarSearch search;
    private final CustomerService customers;
    private final Problems problems;

    RadarResource(RadarSearch search, CustomerService customers, Problems problems) {
        this.search = search;
        this.customers = customers;
        this.problems = problems;
    }

    @GET
    @Operation(
            summary = "How the relationship with a customer is looked after",
            description = "Ten aspects from the entries of the timeline, the share of the seven direct ones that were"
                    + " served, and something to do for each that was not.")
    public Uni<RadarView> getRelationshipRadar(
            UUID id,
            @QueryParam("days")
                    @DefaultValue("90")
                    @Min(1)
                    @Max(3650)
                    @Parameter(description = "How many days back from now.", example = "90")
                    int days) {
        var language = problems.locale();
        return customers
                .get(id)
                .chain(customer -> search.of(customer.id(), days))
                .map(radar -> RadarView.of(id, radar, language));
    }
}
