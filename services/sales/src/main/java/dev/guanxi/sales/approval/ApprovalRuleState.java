package dev.guanxi.sales.approval;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An approval rule as other services learn of it; percentages are decimals as text. See {@link ApprovalTerms}. */
public record ApprovalRuleState(
        String name,
        boolean active,
        @Nullable String discountAbove,
        @Nullable String marginBelow,
        @Nullable Money totalAbove,
        @Nullable String team,
        Instant createdAt) {}
