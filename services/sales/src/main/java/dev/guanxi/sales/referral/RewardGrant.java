package dev.guanxi.sales.referral;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be granted.
 *
 * @param amount what it is worth; must be there of money
 * @param note what it is, such as which gift
 * @param ruleId the rule that says so; null when one of ours does
 */
public record RewardGrant(
        RewardKind kind,
        @Nullable Money amount,
        @Nullable String note,
        @Nullable UUID ruleId) {
    RewardGrant checked() {
        ensureField(amount != null || kind != RewardKind.MONEY, "amount", "reward-without-amount");
        ensureField(amount == null || !amount.isNegative() && !amount.isZero(), "amount", "reward-not-positive");
        return this;
    }
}
