package dev.guanxi.partner.deal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom the partner talks to at the customer's. */
@Embeddable
public record ContactPerson(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone) {
    static final ContactPerson NOBODY = new ContactPerson(null, null, null, null);
}
