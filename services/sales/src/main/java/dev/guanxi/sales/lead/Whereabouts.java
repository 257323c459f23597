package dev.guanxi.sales.lead;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is, by the administrative divisions that customers have, and what they do. What is blank was not said.
 *
 * @param country ISO 3166-1, two letters
 */
@Embeddable
public record Whereabouts(
        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String postcode,
        @Nullable String industry) {
    static final Whereabouts UNKNOWN = new Whereabouts(null, null, null, null, null, null);

    public Whereabouts {
        country = said(country);
        province = said(province);
        city = said(city);
        district = said(district);
        postcode = said(postcode);
        industry = said(industry);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Null when nothing of it is known: JPA gives no record without values. */
    @Nullable
    Whereabouts unlessUnknown() {
        return Stream.of(country, province, city, district, postcode, industry).anyMatch(Objects::nonNull)
                ? this
                : null;
    }

    private boolean namesPlace() {
        return Stream.of(country, province, city, district, postcode).anyMatch(Objects::nonNull);
    }

    /** What this does not say is said as the other does; half of an address from each would be nowhere. */
    Whereabouts filledFrom(Whereabouts other) {
        var place = namesPlace() ? this : other;
        return new Whereabouts(
                place.country,
                place.province,
                place.city,
                place.district,
                place.postcode,
                industry == null ? other.industry : industry);
    }
}
