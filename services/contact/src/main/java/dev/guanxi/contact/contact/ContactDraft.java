package dev.guanxi.contact.contact;

import dev.guanxi.contact.matching.Letters;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A contact as a file has it. */
public record ContactDraft(CustomerReference customer, ContactProfile profile) {
    /** Texts of which two rows share one when they are about the same person. */
    public Set<String> shared() {
        var keys = new LinkedHashSet<String>();
        keys.add("name " + nameAt(customer.same()));
        addMail(profile, keys);
        return keys;
    }

    /** By which a later row would be known to be about somebody who is here, whatever it calls their customer. */
    static Set<String> knownBy(UUID customer, ContactProfile profile) {
        var keys = new LinkedHashSet<String>();
        keys.add("at %s %s".formatted(customer, profile.name().fullName().toLowerCase(Locale.ROOT)));
        addMail(profile, keys);
        return keys;
    }

    /** Several people may have one address, such as that of their department. */
    private static void addMail(ContactProfile profile, Set<String> keys) {
        var email = profile.keys().emailKey();
        if (email != null) {
            keys.add("email %s %s".formatted(email, Letters.only(profile.name().fullName())));
        }
    }

    /** What two people have in common who have one name at one customer. */
    String nameAt(Object customer) {
        return customer + " " + Letters.only(profile.name().fullName());
    }
}
