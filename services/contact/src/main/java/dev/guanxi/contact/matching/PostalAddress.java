package dev.guanxi.contact.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address, ready to be compared; a part that nobody wrote is empty.
 *
 * @param towns city and district, of which either may stand in the other's place
 */
record PostalAddress(
        Trait.Address written,
        String country,
        String province,
        List<String> towns,
        String postcode,
        Premises premises) {

    private static final Pattern CHINESE_NUMBER = Pattern.compile("^(.+?)(\\d+)号?(.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");

    private static final Map<String, String> KINDS_OF_STREETS = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("str", "st"),
            Map.entry("strasse", "st"),
            Map.entry("road", "rd"),
            Map.entry("avenue", "av"),
            Map.entry("ave", "av"),
            Map.entry("crescent", "cr"),
            Map.entry("cres", "cr"),
            Map.entry("place", "pl"),
            Map.entry("circuit", "cct"),
            Map.entry("drive", "dr"),
            Map.entry("close", "cl"),
            Map.entry("court", "ct"),
            Map.entry("lane", "ln"),
            Map.entry("boulevard", "blvd"));

    /** Streets without spaces and with one word for their kind, and the number of the house. */
    record Premises(List<String> streets, String houseNumber) {}

    static PostalAddress of(Trait.Address address) {
        var locality = address.locality();
        return new PostalAddress(
                address,
                plain(address.country()),
                Places.spelling(plain(address.province())),
                towns(locality),
                Spelling.joined(plain(locality.postcode())),
                premises(address.premises()));
    }

    private static List<String> towns(Trait.Locality locality) {
        var city = Spelling.joined(Places.spelling(plain(locality.city())));
        var district = Spelling.joined(Places.spelling(plain(locality.district())));
        if (district.isEmpty() || district.equals(city)) {
            return city.isEmpty() ? List.of() : List.of(city);
        }
        return city.isEmpty() ? List.of(district) : List.of(city, district);
    }

    private static Premises premises(Trait.Premises premises) {
        var number = Spelling.joined(plain(premises.houseNumber()));
        var lines = premises.street().stream()
                .map(Spelling::plain)
                .filter(line -> !line.isEmpty())
                .map(Line::of)
                .toList();
        if (number.isEmpty()) {
            number = lines.stream()
                    .map(Line::number)
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return new Premises(lines.stream().map(Line::street).distinct().toList(), number);
    }

    private static String plain(@Nullable String part) {
        return part == null ? "" : Spelling.plain(part);
    }

    /** A line of the street, parted from the number in it. */
    private record Line(String street, String number) {
        static Line of(String plain) {
            if (Hanzi.in(plain)) {
                var found = CHINESE_NUMBER.matcher(Spelling.joined(plain));
                return found.matches()
                        ? new Line(found.group(1) + found.group(3), found.group(2))
                        : new Line(Spelling.joined(plain), "");
            }
            var words = plain.split(" ", -1);
            var number = "";
            var street = new StringBuilder(plain.length());
            for (var word : words) {
                if (words.length > 1 && number.isEmpty() && NUMBER.matcher(word).matches()) {
                    number = word;
                } else {
                    street.append(Objects.requireNonNullElse(KINDS_OF_STREETS.get(word), word));
                }
            }
            return new Line(street.toString(), number);
        }
    }
}
