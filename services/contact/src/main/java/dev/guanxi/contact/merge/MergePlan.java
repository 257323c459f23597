package dev.guanxi.contact.merge;

import dev.guanxi.platform.domain.DomainException;
import java.util.ArrayList;
import java.util.List;

/**
 * A merge before it is done: what would come of it, and why it would be refused.
 *
 * @param refusals empty when it can be done
 */
public record MergePlan<P extends Record>(
        MergedProfile<P> outcome, List<DomainException> refusals, List<GoingOver> goingOver) {

    public void ensurePossible() {
        if (!refusals.isEmpty()) {
            throw refusals.getFirst();
        }
    }

    public MergePlan<P> refusing(DomainException refusal) {
        var more = new ArrayList<>(refusals);
        more.add(refusal);
        return new MergePlan<>(outcome, List.copyOf(more), goingOver);
    }

    public MergePlan<P> taking(List<GoingOver> goingOver) {
        return new MergePlan<>(outcome, refusals, goingOver);
    }
}
