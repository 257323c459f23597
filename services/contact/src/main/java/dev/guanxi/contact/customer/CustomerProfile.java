package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.MatchKeys;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people write down about a customer.
 *
 * @param parentId the organisation this one is a part of
 * @param phone as written; may be international
 * @param country ISO 3166-1, two letters
 */
@Embeddable
public record CustomerProfile(
        String name,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String city,
        @Nullable String country) {

    /** This profile, with what it lacks taken from another. */
    CustomerProfile completedBy(CustomerProfile other) {
        return new CustomerProfile(
                name,
                or(parentId, other.parentId),
                or(industry, other.industry),
                or(website, other.website),
                or(phone, other.phone),
                or(email, other.email),
                or(city, other.city),
                or(country, other.country));
    }

    /** What this customer has in common with others that may be the same. */
    MatchKeys keys() {
        return MatchKeys.of(name, city, phone, email, country);
    }

    CustomerProfile withParent(@Nullable UUID parent) {
        return new CustomerProfile(name, parent, industry, website, phone, email, city, country);
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T other) {
        return own == null ? other : own;
    }
}
