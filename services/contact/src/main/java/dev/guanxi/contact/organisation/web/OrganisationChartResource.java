package dev.guanxi.contact.organisation.web;

import dev.guanxi.contact.organisation.OrganisationChart;
import dev.guanxi.contact.organisation.OrganisationCharts;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organisation charts over HTTP. */
@Path("/customers/{id}/organisation-chart")
@Tag(name = "Organisations")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class OrganisationChartResource {
    private final OrganisationCharts charts;

    OrganisationChartResource(OrganisationCharts charts) {
        this.charts = charts;
    }

    @GET
    @Operation(
            summary = "Who works where in a customer's organisation, and who decides",
            description = "With the roles that a decision needs and nobody is known to have: without a known DECIDER"
                    + " the health of the customer's deals suffers.")
    public Uni<OrganisationChart> getOrganisationChart(UUID id) {
        return charts.of(id);
    }
}
