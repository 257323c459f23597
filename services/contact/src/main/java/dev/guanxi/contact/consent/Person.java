package dev.guanxi.contact.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a consent is of.
 *
 * @param id of the contact or of the customer
 * @param email where a confirmation is asked for; null when none is known
 * @param away whether the person lies in the recycle bin
 */
public record Person(Kind kind, UUID id, @Nullable String email, boolean away) {
    /** As what one knows the person. */
    public enum Kind {
        CONTACT,
        CUSTOMER
    }
}
