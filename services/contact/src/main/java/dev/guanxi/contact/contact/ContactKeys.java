package dev.guanxi.contact.contact;

import dev.guanxi.contact.matching.PhoneNumbers;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a contact's phone number and mail address are looked up by, however they are written. Kept beside them.
 *
 * @param phoneKey the number as E.164, or the digits of what is no such number
 * @param emailKey the address in lower case
 */
@Embeddable
record ContactKeys(@Nullable String phoneKey, @Nullable String emailKey) {

    /** The phone number as E.164, if it can be understood. */
    @Nullable
    String phoneE164() {
        return PhoneNumbers.isE164(phoneKey) ? phoneKey : null;
    }
}
