package dev.guanxi.contact.duplicate.web;

import dev.guanxi.contact.duplicate.ContactLookalike;
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

/** Who is like a contact, over HTTP. */
@Path("/contacts/{id}/duplicates")
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
public class ContactLookalikeResource {
    private final Lookalikes lookalikes;

    ContactLookalikeResource(Lookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    @GET
    @AtMost(Lookalikes.MOST)
    @Operation(
            summary = "Contacts that may be the same person",
            description = "Likeliest first, with what speaks for it and against it; among those that the caller sees,"
                    + " but for those that somebody said are others.")
    public Uni<List<ContactLookalike>> findContactDuplicates(UUID id) {
        return lookalikes.ofContact(id);
    }
}
