package dev.guanxi.contact.matching;

import dev.guanxi.contact.matching.Traits.Subject;
import java.util.List;

/**
 * Adds up what the agreements of two records weigh, as {@link Weights} explains. Aspects are taken as independent, but
 * for those that are known not to be: the parts of an address, and what relatives and colleagues share.
 */
final class FellegiSunter {
    private FellegiSunter() {}

    static Comparison compare(Candidate one, Candidate other) {
        if (one.subject() != other.subject()) {
            return new Comparison(0, Verdict.DIFFERENT, List.of());
        }
        var mirrored = other.isBefore(one);
        var evidence = new Evidence(mirrored);
        collect(mirrored ? other : one, mirrored ? one : other, evidence);
        var score = Weights.probability(evidence.bits());
        return new Comparison(score, Verdict.of(score), List.copyOf(evidence.found()));
    }

    private static void collect(Candidate one, Candidate other, Evidence evidence) {
        var beside = evidence.draft();
        compareMarks(one.marks(), other.marks(), beside);
        Addresses.compare(one.addresses(), other.addresses(), beside);
        if (one.subject() == Subject.PERSON) {
            PersonNames.compare(
                    one.personalNames(),
                    other.personalNames(),
                    evidence,
                    names -> whole(names, beside).bits());
        } else {
            OrganisationNames.compare(
                    one.companyNames(),
                    other.companyNames(),
                    evidence,
                    names -> whole(names, beside).bits());
        }
        evidence.addAll(beside);
        bound(evidence);
    }

    /** What a pair of names comes to with all else: a surname adds nothing where the household is known already. */
    private static Evidence whole(Evidence names, Evidence beside) {
        var whole = names.draft();
        whole.addAll(names);
        whole.addAll(beside);
        bound(whole);
        return whole;
    }

    private static void bound(Evidence evidence) {
        evidence.bound(Aspect.SHARED_BY_MANY, shared(evidence.found()), 0, Weights.SHARED_MOST);
    }

    /** Both lists are in the order of their aspects; of several marks of one aspect the best pair counts. */
    private static void compareMarks(List<Mark> ones, List<Mark> others, Evidence evidence) {
        var i = 0;
        var j = 0;
        while (i < ones.size() && j < others.size()) {
            var order = ones.get(i).aspect().compareTo(others.get(j).aspect());
            if (order == 0) {
                var endOfOnes = endOfAspect(ones, i);
                var endOfOthers = endOfAspect(others, j);
                compareAspect(ones.subList(i, endOfOnes), others.subList(j, endOfOthers), evidence);
                i = endOfOnes;
                j = endOfOthers;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static int endOfAspect(List<Mark> marks, int from) {
        var end = from + 1;
        while (end < marks.size() && marks.get(end).aspect() == marks.get(from).aspect()) {
            end++;
        }
        return end;
    }

    private static void compareAspect(List<Mark> ones, List<Mark> others, Evidence evidence) {
        var best = Agreement.DIFFERENT;
        var mark = ones.getFirst();
        var otherMark = others.getFirst();
        for (var one : ones) {
            for (var other : others) {
                var level = one.with(other);
                if (level.compareTo(best) < 0) {
                    best = level;
                    mark = one;
                    otherMark = other;
                }
            }
        }
        evidence.add(mark.aspect(), best, mark.written(), otherMark.written());
    }

    /** What speaks for the pair and would as well if they were relatives, twins even, or companies of one group. */
    private static double shared(List<Contribution> found) {
        var address = 0d;
        var others = 0d;
        var otherPerson = false;
        for (var contribution : found) {
            var aspect = contribution.aspect();
            switch (aspect) {
                case GIVEN_NAME -> otherPerson = contribution.agreement() == Agreement.DIFFERENT;
                case CHINESE_NAME -> {
                    otherPerson = contribution.agreement() == Agreement.DIFFERENT;
                    others += Math.clamp(contribution.weight(), 0, Weights.CHINESE_SURNAME);
                }
                case COUNTRY, PROVINCE, CITY, POSTCODE, STREET, HOUSE_NUMBER, WHOLE_ADDRESS ->
                    address += contribution.weight();
                case FAMILY_NAME, PHONE, MAIL, WEBSITE -> others += Math.max(contribution.weight(), 0);
                case BIRTH_DATE -> others += otherPerson ? Math.max(contribution.weight() - Weights.TWINS, 0) : 0;
                default -> {} // belongs to one only
            }
        }
        return Math.max(address, 0) + others;
    }
}
