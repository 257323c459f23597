package dev.guanxi.contact.contact.web;

import dev.guanxi.contact.contact.Contact;
import dev.guanxi.contact.contact.ContactStatus;
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

        @Nullable
        @Schema(
                description = "The phone number as E.164; absent when no such number is possible.",
                examples = "+8613800138000")
        String phoneE164,

        @Nullable String ownerId,
        @Nullable String team,
        ContactStatus status,

        @Nullable @Schema(description = "The contact who goes on, when this one was merged.")
        UUID mergedInto,

        Instant createdAt) {

    public static ContactView of(Contact contact) {
        var state = contact.state();
        return new ContactView(
                contact.id(),
                state.customerId(),
                ContactRequest.of(contact.profile()),
                state.phoneE164(),
                state.ownerId(),
                state.team(),
                state.status(),
                state.mergedInto(),
                state.createdAt());
    }
}
