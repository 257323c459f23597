package dev.guanxi.sales.routing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead is to go, and why.
 *
 * @param seat who gets it, with what they had when they were chosen; null when it goes into a pool or stays
 * @param poolId the pool that it goes into
 * @param rule by which; null when no rule is for it, or all whom one names are full or away
 * @param candidates how many could have got it whom the rule names, full ones among them
 * @param territory whose owners these are; null where the rule asks no territory
 */
public record Wanted(
        UUID lead,
        @Nullable Seat seat,
        @Nullable UUID poolId,
        @Nullable UUID rule,
        @Nullable String ruleName,
        int candidates,
        @Nullable UUID territory) {

    static Wanted nothing(UUID lead) {
        return new Wanted(lead, null, null, null, null, 0, null);
    }
}
