package dev.guanxi.contact.matching;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Compares what organisations are called, of which a branch is another one than the whole. */
final class OrganisationNames {
    private static final double CLOSE_FROM = .93;

    /** Shorter names are not close to anything: one Chinese character more or less is another word. */
    private static final int LETTERS_FOR_A_SLIP = 6;

    private static final int CHARACTERS_FOR_A_SLIP = 5;

    private OrganisationNames() {}

    /** The best agreement of any two names, by that measure. */
    static void compare(
            List<CompanyName> ones, List<CompanyName> others, Evidence evidence, ToDoubleFunction<Evidence> measure) {
        evidence.addBest(ones, others, OrganisationNames::compare, measure);
    }

    private static void compare(CompanyName one, CompanyName other, Evidence evidence) {
        var core = level(one, other);
        var sameBranch = one.branch().equals(other.branch());
        var otherPlace = !one.place().equals(other.place())
                && !one.place().isEmpty()
                && !other.place().isEmpty();
        var apart = core != Agreement.DIFFERENT && (!sameBranch || otherPlace);
        evidence.add(Aspect.ORGANISATION_NAME, apart ? Agreement.PARTLY : core, one.written(), other.written());
        if (!sameBranch || !one.branch().isEmpty()) {
            evidence.add(Aspect.BRANCH, said(one.branch(), other.branch()), one.branch(), other.branch());
        }
        if (!one.place().equals(other.place())) {
            evidence.add(Aspect.PLACE_IN_NAME, said(one.place(), other.place()), one.place(), other.place());
        }
    }

    private static Agreement said(String one, String other) {
        if (one.equals(other)) {
            return Agreement.EXACT;
        }
        return one.isEmpty() || other.isEmpty() ? Agreement.ONE_SIDED : Agreement.DIFFERENT;
    }

    private static Agreement level(CompanyName one, CompanyName other) {
        if (one.core().equals(other.core())) {
            var sameForm = one.form().equals(other.form())
                    || one.form().isEmpty()
                    || other.form().isEmpty();
            return sameForm ? Agreement.EXACT : Agreement.OTHER_FORM;
        }
        if (one.sound().equals(other.sound())) {
            return Agreement.SOUND;
        }
        if (isClose(one, other)) {
            return Agreement.CLOSE;
        }
        return isPart(one.core(), other.core()) || isPart(other.core(), one.core())
                ? Agreement.PARTLY
                : Agreement.DIFFERENT;
    }

    private static boolean isClose(CompanyName one, CompanyName other) {
        if (Hanzi.in(one.core()) && Hanzi.in(other.core())) {
            return Math.min(one.core().length(), other.core().length()) >= CHARACTERS_FOR_A_SLIP
                    && Similarity.oneSlipApart(one.core(), other.core());
        }
        return Math.min(one.sound().length(), other.sound().length()) >= LETTERS_FOR_A_SLIP
                && (Similarity.oneSlipApart(one.sound(), other.sound())
                        || Similarity.jaroWinkler(one.sound(), other.sound()) >= CLOSE_FROM);
    }

    /** 华为 is a part of 华为技术, Acme of Acme Trading. */
    private static boolean isPart(String part, String whole) {
        return part.length() > (Hanzi.in(part) ? 1 : 3) && whole.startsWith(part);
    }
}
