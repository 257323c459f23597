package dev.guanxi.sales.scoring;

import dev.guanxi.platform.domain.Derived;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The score of a lead as other services learn of it; the subject is the lead. All of it is reckoned, so no history of
 * changes by people is kept.
 *
 * @param probability in percent that the lead is converted; null when nothing is said of it
 * @param training the number of what was learnt, by which it was judged
 * @param poolId the pool from whose leads that was learnt; null for the house
 */
public record LeadScoreState(
        @Derived @Nullable BigDecimal probability,
        @Derived long training,
        @Derived @Nullable UUID poolId,
        @Derived @Nullable Moment moment,
        @Derived Instant scoredAt) {}
