package dev.guanxi.contact.matching;

import java.util.ArrayList;
import java.util.List;

/** What was found while two records are compared. */
final class Evidence {
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

    /** Of several names or addresses the two that speak most for the pair; the first of equals. */
    <T> void addBest(List<T> ones, List<T> others, Comparing<T> comparing) {
        Evidence best = null;
        for (var one : ones) {
            for (var other : others) {
                var draft = draft();
                comparing.compare(one, other, draft);
                if (best == null || draft.bits > best.bits) {
                    best = draft;
                }
            }
        }
        if (best != null) {
            addAll(best);
        }
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
