package dev.guanxi.contact.matching;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two records of the same customer or person have in common. Kept beside what people wrote, so that likeness is
 * an index lookup.
 *
 * @param nameKey the name's letters and digits only, in lower case
 * @param cityKey the same of the city; empty when there is none
 * @param phoneKey the number as E.164, or the digits of what is no such number
 * @param emailKey the address in lower case
 */
@Embeddable
public record MatchKeys(
        String nameKey,
        String cityKey,
        @Nullable String phoneKey,
        @Nullable String emailKey) {

    /**
     * The keys of what was written.
     *
     * @param country ISO 3166-1; tells what a number without country code means
     */
    public static MatchKeys of(
            String name,
            @Nullable String city,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String country) {
        return new MatchKeys(
                Letters.only(name),
                city == null ? "" : Letters.only(city),
                phone == null ? null : PhoneNumbers.key(phone, country),
                email == null ? null : Letters.lower(email));
    }

    /** The phone number as E.164, if it can be understood. */
    public @Nullable String phoneE164() {
        return PhoneNumbers.isE164(phoneKey) ? phoneKey : null;
    }

    /**
     * Texts of which two rows of a file share one when they are about the same: the name with the city, a number or an
     * address. A number alone is a building's switchboard, an address alone a group's, as the comparison of records
     * has it.
     */
    public Set<String> shared() {
        var keys = new LinkedHashSet<String>();
        if (!nameKey.isEmpty()) {
            keys.add("name " + nameKey + " " + cityKey);
            if (phoneKey != null) {
                keys.add("phone " + phoneKey + " " + nameKey);
            }
            if (emailKey != null) {
                keys.add("email " + emailKey + " " + nameKey);
            }
        }
        return keys;
    }
}
