package dev.guanxi.contact.contact.web;

import dev.guanxi.contact.contact.Contact;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact as the API shows it. */
@Schema(name = "Contact")
public record ContactView(
        UUID id,
        UUID customerId,
        ContactRequest profile,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {

    static ContactView of(Contact contact) {
        var state = contact.state();
        return new ContactView(
                contact.id(),
                state.customerId(),
                ContactRequest.of(contact.profile()),
                state.ownerId(),
                state.team(),
                state.createdAt());
    }
}
