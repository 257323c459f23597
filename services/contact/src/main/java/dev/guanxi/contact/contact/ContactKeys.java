package dev.guanxi.contact.contact;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a contact's phone number and mail address are looked up by, however they are written. Kept beside them.
 *
 * @param phoneKey the number as E.164 where it can be understood
 * @param emailKey the address in lower case
 */
@Embeddable
record ContactKeys(@Nullable String phoneKey, @Nullable String emailKey) {}
