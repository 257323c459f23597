package dev.guanxi.contact.matching;

import dev.guanxi.platform.persistence.Lookup;

/** What lists find customers and their people by, however it is written; beside it they find what is written so. */
public final class Lookups {
    /** A number without country code is one at home. */
    public static final Lookup PHONE = new Lookup("phone_key", phone -> PhoneNumbers.key(phone, null));

    public static final Lookup EMAIL = new Lookup("email_key", Letters::lower);

    private Lookups() {}
}
