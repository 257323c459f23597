package dev.guanxi.contact.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was found while two records are compared. */
final class Evidence {
    /** Sums that differ by less differ by the order in which they were added up. */
    private static final double ROUNDING = 1e-9;

    private final List<Contribution> found = new ArrayList<>(12);

    /** Records are always compared in the same order, lest a tie depend on it; people see them in theirs. */
    private final boolean mirrored;

    private double bits;

    /** Finds out how far two of a kind agree. */
    @FunctionalInterface
    interface Comparing<T> {
        void compare(T one, T other, Evidence evidence);
    }

    Evidence(boolean mirrored) {
        this.mirrored = mirrored;
    }

    /** Something to compare with another, and to take over when it is better. */
    Evidence draft() {
        return new Evidence(mirrored);
    }

    /** Of several pairs the one that speaks most for the records, by that measure; of equals the
     * one that agrees most, or the first. */
    <T> void addBest(List<T> ones, List<T> others, Comparing<T> comparing, ToDoubleFunction<Evidence> measure) {
        var drafts = new ArrayList<Evidence>(1);
        for (var one : ones) {
            for (var other : others) {
                var draft = draft();
                comparing.compare(one, other, draft);
                drafts.add(draft);
            }
        }
        switch (drafts.size()) {
            case 0 -> {} // one side has none
            case 1 -> addAll(drafts.getFirst());
            default -> addAll(best(drafts, measure));
        }
    }

    /** Where others' agreement leaves nothing to add, what agrees most still tells more. */
    private static Evidence best(List<Evidence> drafts, ToDoubleFunction<Evidence> measure) {
        var best = drafts.getFirst();
        var most = measure.applyAsDouble(best);
        for (var draft : drafts.subList(1, drafts.size())) {
            var bits = measure.applyAsDouble(draft);
            if (bits > most + ROUNDING || bits > most - ROUNDING && draft.bits > best.bits + ROUNDING) {
                best = draft;
                most = bits;
            }
        }
        return best;
    }

    void add(Aspect aspect, Agreement agreement, String one, String other) {
        add(aspect, agreement, Weights.of(aspect, agreement), one, other);
    }

    private void add(Aspect aspect, Agreement agreement, double weight, String one, String other) {
        bits += weight;
        found.add(new Contribution(aspect, agreement, weight, mirrored ? other : one, mirrored ? one : other));
    }

    void addAll(Evidence other) {
        found.addAll(other.found);
        bits += other.bits;
    }

    /** Corrects what depends on each other, of which this sum was found. */
    void bound(Aspect aspect, double sum, double least, double most) {
        var bounded = Math.clamp(sum, least, most);
        if (bounded != sum) {
            add(aspect, Agreement.DEPENDENT, bounded - sum, "", "");
        }
    }

    double bits() {
        return bits;
    }

    List<Contribution> found() {
        return found;
    }
}
