package dev.guanxi.contact.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address, ready to be compared; a part that nobody wrote is empty.
 *
 * @param towns city and district, of which either may stand in the other's place
 */
record PostalAddress(Part country, Part province, List<Part> towns, Part postcode, Premises premises) {

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

    /**
     * One part, beside how it was written.
     *
     * @param plain the same for all ways of writing it; empty when nobody wrote it
     */
    record Part(String written, String plain) {
        static Part of(@Nullable String written, UnaryOperator<String> comparable) {
            return written == null
                    ? new Part("", "")
                    : new Part(written, Spelling.joined(comparable.apply(Spelling.plain(written))));
        }

        boolean isKnown() {
            return !plain.isEmpty();
        }
    }

    /** Streets without spaces and with one word for their kind, and the number of the house. */
    record Premises(List<Part> streets, Part houseNumber) {}

    static PostalAddress of(Trait.Address address) {
        var locality = address.locality();
        return new PostalAddress(
                Part.of(address.country(), plain -> plain),
                Part.of(address.province(), Places::spelling),
                towns(locality),
                Part.of(locality.postcode(), plain -> plain),
                premises(address.premises()));
    }

    private static List<Part> towns(Trait.Locality locality) {
        var city = Part.of(locality.city(), Places::spelling);
        var district = Part.of(locality.district(), Places::spelling);
        if (!district.isKnown() || district.plain.equals(city.plain)) {
            return city.isKnown() ? List.of(city) : List.of();
        }
        return city.isKnown() ? List.of(city, district) : List.of(district);
    }

    private static Premises premises(Trait.Premises premises) {
        var streets = new ArrayList<Part>(2);
        var number = Part.of(premises.houseNumber(), plain -> plain);
        for (var written : premises.street()) {
            var plain = Spelling.plain(written);
            if (!plain.isEmpty()) {
                var line = Line.of(plain);
                streets.add(new Part(written, line.street));
                number = number.isKnown() ? number : new Part(line.number, line.number);
            }
        }
        return new Premises(List.copyOf(streets), number);
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
