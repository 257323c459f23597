package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A kind of expense as other services learn of it; see {@link KindDefinition}. */
public record ExpenseKindState(
        String key,
        String english,
        String chinese,
        boolean active,
        @Nullable Money secondAbove,
        Instant createdAt) {}
