package dev.guanxi.contact.origin;

import dev.guanxi.contact.customer.Address;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address as one text: country, province, city, district and postcode on a line each, then the street's lines. */
public final class AddressText {
    private static final int PARTS = 6;
    private static final int LONGEST_PART = 100;
    private static final int LONGEST_POSTCODE = 20;
    private static final int LONGEST_STREET = 300;

    private AddressText() {}

    /** Empty when nothing of it is known. */
    public static String of(Address address) {
        var text = Stream.of(
                        line(address.country()),
                        line(address.province()),
                        line(address.city()),
                        line(address.district()),
                        line(address.postcode()),
                        address.street() == null ? "" : address.street().strip())
                .collect(Collectors.joining("\n"));
        return text.isBlank() ? "" : text;
    }

    private static String line(@Nullable String part) {
        return part == null ? "" : part.strip().replace('\n', ' ');
    }

    /** The address of a text that {@link #of} made; nothing of it is known in an empty one. */
    public static Address read(String text) {
        var parts = text.split("\n", PARTS);
        return new Address(
                part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4), part(parts, 5));
    }

    private static @Nullable String part(String[] parts, int place) {
        return place >= parts.length || parts[place].isBlank() ? null : parts[place];
    }

    /** Whether each part is as long as a profile can hold. */
    static boolean fits(String text) {
        var address = read(text);
        return Stream.of(address.province(), address.city(), address.district())
                        .filter(Objects::nonNull)
                        .allMatch(part -> part.length() <= LONGEST_PART)
                && (address.country() == null || address.country().matches("[A-Z]{2}"))
                && (address.postcode() == null || address.postcode().length() <= LONGEST_POSTCODE)
                && (address.street() == null || address.street().length() <= LONGEST_STREET);
    }
}
