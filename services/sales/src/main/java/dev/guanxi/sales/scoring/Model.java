package dev.guanxi.sales.scoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of the leads of the house, or of those under one pool's rules.
 *
 * @param poolId null for the house
 * @param leads how many it was learnt from
 * @param converted how many of these were converted
 * @param weights null unless it is usable
 * @param evaluation on leads that it was not learnt from; null where there was too little history
 */
@Schema(name = "LeadModel")
public record Model(
        @Nullable UUID poolId,
        Moment moment,
        Verdict verdict,
        long leads,
        long converted,
        @Nullable Weights weights,
        @Nullable Evaluation evaluation) {
    /** So many leads must have ended. */
    static final int LEAST = 150;

    /** So many of them must have ended one way, and so many the other. */
    static final int LEAST_OF_EACH = 30;

    /** So many more must be there to compare with. */
    static final int LEAST_UNSEEN = 30;

    /** A lead that ended, and whether it is kept apart to compare with. */
    record Past(UUID poolId, Example example, boolean apart) {}

    /** Learns what there is to learn, and judges whether it is of use. */
    static Model learn(@Nullable UUID pool, Moment moment, List<Past> history) {
        Map<Boolean, List<Example>> parts = history.stream()
                .collect(
                        Collectors.partitioningBy(Past::apart, Collectors.mapping(Past::example, Collectors.toList())));
        var seen = parts.getOrDefault(false, List.of());
        var unseen = parts.getOrDefault(true, List.of());
        var converted = seen.stream().filter(Example::converted).count();
        if (seen.size() < LEAST
                || Math.min(converted, seen.size() - converted) < LEAST_OF_EACH
                || unseen.size() < LEAST_UNSEEN) {
            return new Model(pool, moment, Verdict.TOO_LITTLE_HISTORY, seen.size(), converted, null, null);
        }
        var weights = Learner.learn(seen);
        var evaluation = Evaluation.of(weights, (double) converted / seen.size(), unseen);
        return evaluation.isBetterThanBaseRate()
                ? new Model(pool, moment, Verdict.USABLE, seen.size(), converted, weights, evaluation)
                : new Model(pool, moment, Verdict.NO_BETTER_THAN_BASE_RATE, seen.size(), converted, null, evaluation);
    }

    boolean isOf(@Nullable UUID pool, Moment asked) {
        return Objects.equals(poolId, pool) && moment == asked;
    }
}
