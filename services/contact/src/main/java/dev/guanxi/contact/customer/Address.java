package dev.guanxi.contact.customer;

import dev.guanxi.contact.matching.Trait;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer is, by the administrative divisions that China and most countries have.
 *
 * @param country ISO 3166-1, two letters
 * @param street what stands on the envelope below the district; several lines are parted by line feeds
 */
@Embeddable
public record Address(
        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String postcode,
        @Nullable String street) {
    /** Null when nothing of it is known. */
    public static @Nullable Address known(Address address) {
        return address.parts().anyMatch(Objects::nonNull) ? address : null;
    }

    private Stream<@Nullable String> parts() {
        return Stream.of(country, province, city, district, postcode, street);
    }

    /** Its missing parts from another, unless that one is somewhere else. */
    Address completedBy(Address other) {
        var elsewhere = differ(country, other.country)
                || differ(province, other.province)
                || differ(city, other.city)
                || differ(district, other.district)
                || differ(postcode, other.postcode)
                || differ(street, other.street);
        return elsewhere
                ? this
                : new Address(
                        or(country, other.country),
                        or(province, other.province),
                        or(city, other.city),
                        or(district, other.district),
                        or(postcode, other.postcode),
                        or(street, other.street));
    }

    private static boolean differ(@Nullable String own, @Nullable String other) {
        return own != null && other != null && !own.equals(other);
    }

    private static @Nullable String or(@Nullable String own, @Nullable String other) {
        return own == null ? other : own;
    }

    Trait trait() {
        var lines = street == null ? List.<String>of() : street.lines().toList();
        return new Trait.Address(
                country, province, new Trait.Locality(city, district, postcode), new Trait.Premises(lines, null));
    }
}
