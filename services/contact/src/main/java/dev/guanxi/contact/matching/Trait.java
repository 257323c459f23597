package dev.guanxi.contact.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that says who somebody is, as people wrote it. */
public sealed interface Trait {
    /** A name of which nobody said what is the family's: 王小明, Xiaoming Wang; every name of an organisation. */
    record FullName(String text) implements Trait {}

    /** A person's name in its two parts, of which either may be missing or in the place of the other. */
    record NameInParts(@Nullable String given, @Nullable String family) implements Trait {}

    /**
     * A number to ring.
     *
     * @param country ISO 3166-1; tells what a number without country code means
     */
    record Phone(String number, @Nullable String country) implements Trait {}

    /** A mail address. */
    record Mail(String address) implements Trait {}

    /** A postal address, of which any part may be missing. */
    record Address(@Nullable String country, @Nullable String province, Locality locality, Premises premises)
            implements Trait {}

    /** The town of an address: what lies between the province and the street. */
    record Locality(
            @Nullable String city,
            @Nullable String district,
            @Nullable String postcode) {}

    /** Where in its town an address is; the house number may as well stand in a line of the street. */
    record Premises(List<String> street, @Nullable String houseNumber) {
        public Premises {
            street = List.copyOf(street);
        }
    }

    /** The day of birth. */
    record BirthDate(LocalDate date) implements Trait {}

    /** A number that somebody gave to one person or organisation only. */
    record IdentityNumber(Issue issue, String number) implements Trait {}

    /** The address of a website, with or without its protocol and path. */
    record Website(String address) implements Trait {}

    /** Who gave an identity number; the same digits from two of them mean nothing. */
    enum Issue {
        TAX,
        SOCIAL_SECURITY,
        SHOP_LOGIN,
        LOYALTY_CARD,
        WECHAT
    }
}
