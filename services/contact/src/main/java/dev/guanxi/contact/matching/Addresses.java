package dev.guanxi.contact.matching;

import java.util.List;

/** Compares where somebody lives or works. */
final class Addresses {
    private static final double CLOSE_FROM = .9;
    private static final int DIGITS_FOR_A_SLIP = 2;

    private Addresses() {}

    /** The best agreement of any two addresses: people move, and have more than one. */
    static void compare(List<PostalAddress> ones, List<PostalAddress> others, Evidence evidence) {
        evidence.addBest(ones, others, Addresses::compare);
    }

    private static void compare(PostalAddress one, PostalAddress other, Evidence evidence) {
        name(Aspect.COUNTRY, one.country(), other.country(), evidence);
        name(Aspect.PROVINCE, one.province(), other.province(), evidence);
        texts(Aspect.CITY, one.towns(), other.towns(), evidence);
        number(Aspect.POSTCODE, one.postcode(), other.postcode(), evidence);
        texts(Aspect.STREET, one.premises().streets(), other.premises().streets(), evidence);
        number(
                Aspect.HOUSE_NUMBER,
                one.premises().houseNumber(),
                other.premises().houseNumber(),
                evidence);
        evidence.bound(Aspect.WHOLE_ADDRESS, evidence.bits(), Weights.ADDRESS_LEAST, Weights.ADDRESS_MOST);
    }

    private static void name(Aspect aspect, String one, String other, Evidence evidence) {
        if (!one.isEmpty() && !other.isEmpty()) {
            evidence.add(aspect, one.equals(other) ? Agreement.EXACT : Agreement.DIFFERENT, one, other);
        }
    }

    private static void number(Aspect aspect, String one, String other, Evidence evidence) {
        if (!one.isEmpty() && !other.isEmpty()) {
            evidence.add(aspect, number(one, other), one, other);
        }
    }

    private static Agreement number(String one, String other) {
        if (one.equals(other)) {
            return Agreement.EXACT;
        }
        return Math.min(one.length(), other.length()) >= DIGITS_FOR_A_SLIP && Similarity.oneSlipApart(one, other)
                ? Agreement.CLOSE
                : Agreement.DIFFERENT;
    }

    /** Any line with any line: what belongs into the second is often in the first. */
    private static void texts(Aspect aspect, List<String> ones, List<String> others, Evidence evidence) {
        if (ones.isEmpty() || others.isEmpty()) {
            return;
        }
        Agreement best = Agreement.DIFFERENT;
        var line = ones.getFirst();
        var otherLine = others.getFirst();
        for (var one : ones) {
            for (var other : others) {
                var level = best == Agreement.EXACT ? Agreement.DIFFERENT : text(one, other);
                if (level.compareTo(best) < 0) {
                    best = level;
                    line = one;
                    otherLine = other;
                }
            }
        }
        evidence.add(aspect, best, line, otherLine);
    }

    private static Agreement text(String one, String other) {
        if (one.equals(other)) {
            return Agreement.EXACT;
        }
        var chinese = Hanzi.in(one) || Hanzi.in(other);
        return !chinese && Similarity.jaroWinkler(one, other) >= CLOSE_FROM ? Agreement.CLOSE : Agreement.DIFFERENT;
    }
}
