package dev.guanxi.contact.group.web;

import dev.guanxi.contact.group.CustomerGroup;
import dev.guanxi.contact.group.Groups;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups of organisations over HTTP. */
@Path("/customers/{id}/group")
@Tag(name = "Groups", description = "Organisations with their parts.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class GroupResource {
    private final Groups groups;

    GroupResource(Groups groups) {
        this.groups = groups;
    }

    @GET
    @Operation(
            summary = "An organisation with all its parts",
            description = "Subsidiaries, theirs, and so on, with what was won with each itself and together with its"
                    + " parts, from the events of sales. Sums hold what the caller sees.")
    public Uni<CustomerGroup> getCustomerGroup(UUID id) {
        return groups.of(id);
    }
}
