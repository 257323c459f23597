package dev.guanxi.contact.matching;

/** How alike two short texts are, by the measures of record linkage. */
final class Similarity {
    private static final double PREFIX_SCALE = .1;
    private static final int PREFIX = 4;

    /** One bit for each letter of a text. */
    private static final int LONGEST = Long.SIZE;

    private Similarity() {}

    /**
     * The measure of Winkler (1990): from 0, nothing in common, to 1, equal. Letters count as found within half the
     * length of the longer text; a common beginning counts more.
     */
    static double jaroWinkler(String one, String other) {
        var a = beginning(one);
        var b = beginning(other);
        var jaro = jaro(a, b);
        var prefix = 0;
        var most = Math.min(PREFIX, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static double jaro(String a, String b) {
        var window = Math.max(Math.max(a.length(), b.length()) / 2 - 1, 0);
        var foundInA = 0L;
        var foundInB = 0L;
        for (var i = 0; i < a.length(); i++) {
            var end = Math.min(i + window + 1, b.length());
            for (var j = Math.max(i - window, 0); j < end; j++) {
                if ((foundInB >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    foundInA |= 1L << i;
                    foundInB |= 1L << j;
                    break;
                }
            }
        }
        double common = Long.bitCount(foundInA);
        if (common == 0) {
            return 0;
        }
        var moved = moved(a, foundInA, b, foundInB) / 2;
        return (common / a.length() + common / b.length() + (common - moved) / common) / 3;
    }

    private static double moved(String a, long foundInA, String b, long foundInB) {
        var moved = 0;
        var restOfB = foundInB;
        for (var restOfA = foundInA; restOfA != 0; restOfA &= restOfA - 1) {
            if (a.charAt(Long.numberOfTrailingZeros(restOfA)) != b.charAt(Long.numberOfTrailingZeros(restOfB))) {
                moved++;
            }
            restOfB &= restOfB - 1;
        }
        return moved;
    }

    /** Whether one slip leads from one text to the other: a letter more, less or another, or two neighbours swapped. */
    static boolean oneSlipApart(String one, String other) {
        if (one.length() > other.length()) {
            return oneSlipApart(other, one);
        }
        if (other.length() - one.length() > 1) {
            return false;
        }
        var from = 0;
        while (from < one.length() && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        if (other.length() > one.length()) {
            return sameFrom(one, from, other, from + 1);
        }
        return sameFrom(one, from + 1, other, from + 1) || neighboursSwapped(one, other, from);
    }

    private static boolean neighboursSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && sameFrom(one, at + 2, other, at + 2);
    }

    private static boolean sameFrom(String one, int from, String other, int otherFrom) {
        var rest = Math.max(one.length() - from, 0);
        return rest == Math.max(other.length() - otherFrom, 0)
                && one.regionMatches(Math.min(from, one.length()), other, Math.min(otherFrom, other.length()), rest);
    }

    /** Whether a text is the other one begun at another place: {@code wangxiaoming} and {@code xiaomingwang}. */
    static boolean rotated(String one, String other) {
        return one.length() == other.length() && (one + one).contains(other);
    }
}
