package dev.guanxi.insight.salestable.web;

import dev.guanxi.insight.salestable.CustomerTable;
import dev.guanxi.insight.salestable.CustomerTables;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customer table over HTTP. */
@Path("/customer-table")
@Tag(name = "Customer table")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
public class CustomerTableResource {
    private final CustomerTables tables;

    CustomerTableResource(CustomerTables tables) {
        this.tables = tables;
    }

    @GET
    @Operation(
            summary = "The biggest customers of a year, with shares and growth",
            description = "Years are those of UTC. Recorded figures come before what orders say.")
    public Uni<CustomerTable> getCustomerTable(
            @QueryParam("year")
                    @Min(1900)
                    @Max(2200)
                    @Parameter(description = "Which year.", required = true, example = "2010")
                    int year,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) @Parameter(description = "Customers at most.")
                    int limit) {
        return tables.of(year, limit);
    }
}
