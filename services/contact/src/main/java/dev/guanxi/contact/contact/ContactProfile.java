package dev.guanxi.contact.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** What people write down about a contact. */
@Embeddable
public record ContactProfile(
        @Embedded PersonName name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle) {

    static final ContactProfile NOTHING = new ContactProfile(PersonName.NOBODY, null, null, null);
}
