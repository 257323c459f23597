package dev.guanxi.contact.strength.web;

import dev.guanxi.contact.contact.ContactService;
import dev.guanxi.contact.strength.Acquaintance;
import dev.guanxi.contact.strength.Acquaintances;
import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who knows a contact, over HTTP. */
@Path("/contacts/{id}/acquaintance")
@Tag(name = "Acquaintances", description = "How well people of ours and of customers know each other.")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class ContactStrengthResource {
    private final Acquaintances acquaintances;
    private final ContactService contacts;

    ContactStrengthResource(Acquaintances acquaintances, ContactService contacts) {
        this.acquaintances = acquaintances;
        this.contacts = contacts;
    }

    @GET
    @Operation(
            summary = "Who of ours knows a person, and how well",
            description = "From interactions: recent ones count more (half after 90 days), meeting more than"
                    + " calling and writing, being turned to more than turning to somebody. 100 (1 - 2^(-s/8)) of that sum;"
                    + " STRONG from 60, MEDIUM from 30.")
    public Uni<Acquaintance> getContactAcquaintance(UUID id) {
        return contacts.get(id).chain(found -> acquaintances.with(found.id()));
    }
}
