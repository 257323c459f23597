package dev.guanxi.contact.duplicate.web;

import dev.guanxi.contact.customer.web.CustomerResource.NewCustomer;
import dev.guanxi.contact.duplicate.Lookalike;
import dev.guanxi.contact.duplicate.Lookalikes;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is like a customer that is not here yet, over HTTP. */
@Path("/customers/duplicate-check")
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
public class NewCustomerCheckResource {
    private final Lookalikes lookalikes;

    NewCustomerCheckResource(Lookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    @POST
    @AtMost(Lookalikes.MOST)
    @Operation(
            summary = "Who is like a customer that one is about to create",
            description = "Likeliest first, with what speaks for it and against it; among those that the caller sees."
                    + " Nothing is created.")
    public Uni<List<Lookalike>> checkCustomerForDuplicates(@Valid @NotNull NewCustomer request) {
        return lookalikes.like(request.kind(), request.profile().profile());
    }
}
