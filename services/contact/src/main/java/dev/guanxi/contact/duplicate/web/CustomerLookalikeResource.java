package dev.guanxi.contact.duplicate.web;

import dev.guanxi.contact.duplicate.Lookalike;
import dev.guanxi.contact.duplicate.Lookalikes;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is like a customer, over HTTP. */
@Path("/customers/{id}/duplicates")
@Tag(name = "Duplicates")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class CustomerLookalikeResource {
    private final Lookalikes lookalikes;

    CustomerLookalikeResource(Lookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    @GET
    @AtMost(Lookalikes.MOST)
    @Operation(
            summary = "Customers that may be the same",
            description = "Likeliest first, with what speaks for it and against it; among those that the caller sees,"
                    + " but for those that somebody said are others.")
    public Uni<List<Lookalike>> findDuplicates(UUID id) {
        return lookalikes.ofCustomer(id);
    }
}
