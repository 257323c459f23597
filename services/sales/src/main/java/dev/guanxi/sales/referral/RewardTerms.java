package dev.guanxi.sales.referral;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says.
 *
 * @param starts the first day of introductions that it is for
 * @param minimum of all that was bought since the introduction, in this currency; null for anything
 * @param amount what the reward is worth
 * @param note what it is, such as which gift
 */
public record RewardTerms(
        String name,
        boolean active,
        LocalDate starts,
        Occasion occasion,
        @Nullable Money minimum,
        RewardKind kind,
        @Nullable Money amount,
        @Nullable String note) {
    RewardTerms checked() {
        ensureField(minimum == null || occasion == Occasion.PURCHASE, "minimum", "reward-minimum-of-nothing");
        ensureField(minimum == null || !minimum.isNegative(), "minimum", "amount-negative");
        grant(null).checked();
        return this;
    }

    RewardGrant grant(@Nullable UUID rule) {
        return new RewardGrant(kind, amount, note, rule);
    }
}
