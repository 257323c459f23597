package dev.guanxi.contact.matching;

import dev.guanxi.contact.matching.PostalAddress.Part;
import java.util.List;

/** Compares where somebody lives or works. */
final class Addresses {
    private static final double CLOSE_FROM = .9;
    private static final int DIGITS_FOR_A_SLIP = 2;

    private Addresses() {}

    /** The best agreement of any two addresses: people move, and have more than one. */
    static void compare(List<PostalAddress> ones, List<PostalAddress> others, Evidence evidence) {
        evidence.addBest(ones, others, Addresses::compare, Evidence::bits);
    }

    private static void compare(PostalAddress one, PostalAddress other, Evidence evidence) {
        part(Aspect.COUNTRY, one.country(), other.country(), evidence);
        part(Aspect.PROVINCE, one.province(), other.province(), evidence);
        parts(Aspect.CITY, one.towns(), other.towns(), evidence);
        part(Aspect.POSTCODE, one.postcode(), other.postcode(), evidence);
        parts(Aspect.STREET, one.premises().streets(), other.premises().streets(), evidence);
        part(Aspect.HOUSE_NUMBER, one.premises().houseNumber(), other.premises().houseNumber(), evidence);
        evidence.bound(Aspect.WHOLE_ADDRESS, evidence.bits(), Weights.ADDRESS_LEAST, Weights.ADDRESS_MOST);
    }

    private static void part(Aspect aspect, Part one, Part other, Evidence evidence) {
        if (one.isKnown() && other.isKnown()) {
            evidence.add(aspect, level(aspect, one.plain(), other.plain()), one.written(), other.written());
        }
    }

    /** Any line with any line: what belongs into the second is often in the first. */
    private static void parts(Aspect aspect, List<Part> ones, List<Part> others, Evidence evidence) {
        if (ones.isEmpty() || others.isEmpty()) {
            return;
        }
        var best = Agreement.DIFFERENT;
        var part = ones.getFirst();
        var otherPart = others.getFirst();
        for (var one : ones) {
            for (var other : others) {
                var level = best == Agreement.EXACT ? Agreement.DIFFERENT : level(aspect, one.plain(), other.plain());
                if (level.compareTo(best) < 0) {
                    best = level;
                    part = one;
                    otherPart = other;
                }
            }
        }
        evidence.add(aspect, best, part.written(), otherPart.written());
    }

    private static Agreement level(Aspect aspect, String one, String other) {
        if (one.equals(other)) {
            return Agreement.EXACT;
        }
        var close = switch (aspect) {
            case CITY, STREET -> isCloseName(one, other);
            case POSTCODE, HOUSE_NUMBER -> isCloseNumber(one, other);
            default -> false; // countries and provinces are chosen from lists
        };
        return close ? Agreement.CLOSE : Agreement.DIFFERENT;
    }

    private static boolean isCloseName(String one, String other) {
        return !Hanzi.in(one) && !Hanzi.in(other) && Similarity.jaroWinkler(one, other) >= CLOSE_FROM;
    }

    private static boolean isCloseNumber(String one, String other) {
        return Math.min(one.length(), other.length()) >= DIGITS_FOR_A_SLIP && Similarity.oneSlipApart(one, other);
    }
}
