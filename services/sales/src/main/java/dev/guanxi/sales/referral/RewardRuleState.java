package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rule by which introductions are rewarded, as other services learn of it. See {@link RewardTerms}. */
public record RewardRuleState(
        String name,
        boolean active,
        LocalDate starts,
        Occasion occasion,
        @Nullable Money minimum,
        RewardKind kind,
        @Nullable Money amount,
        @Nullable String note,
        Instant createdAt) {}
