package dev.guanxi.contact.matching;

import dev.guanxi.contact.matching.PersonalName.Part;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Compares what people are called. */
final class PersonNames {
    /** Winkler's own limit for names that a clerk would take for the same. */
    private static final double CLOSE_FROM = .88;

    /** Of shorter names another letter makes another name. */
    private static final int LETTERS_FOR_A_SLIP = 4;

    private PersonNames() {}

    /** The best agreement of any two names, by that measure: one may have been given up since. */
    static void compare(
            List<PersonalName> ones, List<PersonalName> others, Evidence evidence, ToDoubleFunction<Evidence> measure) {
        evidence.addBest(ones, others, PersonNames::compare, measure);
    }

    private static void compare(PersonalName one, PersonalName other, Evidence evidence) {
        if (one.isChinese() || other.isChinese()) {
            evidence.add(Aspect.CHINESE_NAME, chinese(one, other), one.written(), other.written());
            return;
        }
        if (sameSyllables(one, other)) {
            evidence.add(
                    Aspect.GIVEN_NAME,
                    Agreement.EXACT,
                    one.given().written(),
                    other.given().written());
            evidence.add(
                    Aspect.FAMILY_NAME,
                    Agreement.EXACT,
                    one.family().written(),
                    other.family().written());
            return;
        }
        var straight = evidence.draft();
        inOrder(one.given(), one.family(), other.given(), other.family(), straight);
        var swapped = evidence.draft();
        if (mayBeSwapped(one, other)) {
            swapped(one, other, swapped);
            if (one.inParts() || other.inParts()) {
                swapped.add(Aspect.NAME_ORDER, Agreement.SWAPPED, one.written(), other.written());
            }
        }
        evidence.addAll(swapped.bits() > straight.bits() ? swapped : straight);
    }

    /** Wang Xiao Ming and Xiaoming Wang: the order is free where nobody stated it. */
    private static boolean sameSyllables(PersonalName one, PersonalName other) {
        return !(one.inParts() && other.inParts())
                && one.given().isKnown()
                && other.given().isKnown()
                && Similarity.rotated(one.letters(), other.letters());
    }

    /** A record that has no given name is found by a family's name at most, whatever the other one calls it. */
    private static void swapped(PersonalName one, PersonalName other, Evidence evidence) {
        if (other.given().isKnown()) {
            inOrder(one.given(), one.family(), other.family(), other.given(), evidence);
        } else {
            inOrder(one.family(), one.given(), other.given(), other.family(), evidence);
        }
    }

    private static boolean mayBeSwapped(PersonalName one, PersonalName other) {
        return agree(one.given(), other.family()) || agree(one.family(), other.given());
    }

    private static boolean agree(Part one, Part other) {
        return one.isKnown() && other.isKnown() && level(one, other) != Agreement.DIFFERENT;
    }

    private static void inOrder(Part given, Part family, Part otherGiven, Part otherFamily, Evidence evidence) {
        if (given.isKnown() && otherGiven.isKnown()) {
            evidence.add(Aspect.GIVEN_NAME, level(given, otherGiven), given.written(), otherGiven.written());
        }
        if (family.isKnown() && otherFamily.isKnown()) {
            evidence.add(Aspect.FAMILY_NAME, level(family, otherFamily), family.written(), otherFamily.written());
        }
    }

    private static Agreement level(Part one, Part other) {
        var a = one.letters();
        var b = other.letters();
        if (a.equals(b)) {
            return Agreement.EXACT;
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0) ? Agreement.PARTLY : Agreement.DIFFERENT;
        }
        if (one.first().equals(b) || other.first().equals(a)) {
            return Agreement.CLOSE;
        }
        return isClose(one, other) ? Agreement.CLOSE : Agreement.DIFFERENT;
    }

    /** Syllables of pinyin look alike where names do not: xiaoming and xiaohong are brother and sister. */
    private static boolean isClose(Part one, Part other) {
        var a = one.letters();
        var b = other.letters();
        return Math.min(a.length(), b.length()) >= LETTERS_FOR_A_SLIP && Similarity.oneSlipApart(a, b)
                || !(one.isPinyin() && other.isPinyin()) && Similarity.jaroWinkler(a, b) >= CLOSE_FROM;
    }

    /** One character apart is another name: brothers and sisters often share the other one. */
    private static Agreement chinese(PersonalName one, PersonalName other) {
        if (!one.isWhole() || !other.isWhole()) {
            return sameKnownPart(one, other) ? Agreement.PARTLY : Agreement.DIFFERENT;
        }
        var inCharacters = one.isChinese() && other.isChinese();
        if (inCharacters && one.hanzi().equals(other.hanzi())) {
            return Agreement.EXACT;
        }
        if (Similarity.rotated(one.letters(), other.letters())) {
            return inCharacters ? Agreement.CLOSE : Agreement.SOUND;
        }
        return inCharacters ? Agreement.DIFFERENT : inSpelling(one, other);
    }

    private static boolean sameKnownPart(PersonalName one, PersonalName other) {
        return one.letters().equals(other.letters())
                || one.family().isKnown() && sameFamily(one, other)
                || one.given().isKnown()
                        && one.given().letters().equals(other.given().letters());
    }

    private static boolean sameFamily(PersonalName one, PersonalName other) {
        return one.family().letters().equals(other.family().letters());
    }

    /** Characters and their spelling, which may have a slip or be no more than an initial. */
    private static Agreement inSpelling(PersonalName one, PersonalName other) {
        return sameFamily(one, other) ? level(one.given(), other.given()) : Agreement.DIFFERENT;
    }
}
