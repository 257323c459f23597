package dev.guanxi.contact.memory.web;

import dev.guanxi.contact.memory.GuestCard;
import dev.guanxi.contact.memory.GuestCards;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.openapi.AtMost;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Guests' cards over HTTP: one call at the moment somebody comes in or rings up. */
@Path("/guests")
@Tag(name = "Guest memory")
@RolesAllowed({
    Roles.SALES_REP,
    Roles.SALES_MANAGER,
    Roles.MARKETER,
    Roles.SERVICE_AGENT,
    Roles.SERVICE_MANAGER,
    Roles.ANALYST,
    Roles.ADMIN
})
public class GuestResource {
    private final GuestCards cards;

    GuestResource(GuestCards cards) {
        this.cards = cards;
    }

    @GET
    @Path("{id}/card")
    @Operation(
            summary = "Show all that is to be known when a guest comes in",
            description = "The id is a contact's or a customer's: name, how to address them, last visit, habits,"
                    + " what was promised and has not come yet, and the last orders and cases of their customer.")
    public Uni<GuestCard> getGuestCard(UUID id) {
        return cards.of(id);
    }

    @GET
    @AtMost(GuestCards.MOST_GUESTS)
    @Operation(
            summary = "Show the cards of those who have a phone number",
            description = "However the number is written; people first. For the moment the telephone rings.")
    public Uni<List<GuestCard>> findGuestsByPhone(
            @QueryParam("phone")
                    @NotBlank
                    @Size(max = 40)
                    @Pattern(regexp = "[^\\x00-\\x1F]+")
                    @Parameter(description = "As the telephone shows it.", example = "+86 21 5555 0100")
                    String phone) {
        return cards.withPhone(phone);
    }
}
