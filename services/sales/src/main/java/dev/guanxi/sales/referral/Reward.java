package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was granted to whoever introduced somebody, and whether they have it.
 *
 * @param ruleId the rule that granted it; null when one of ours did
 * @param reference by which a payment is found in the books
 */
@Embeddable
public record Reward(
        @Enumerated(EnumType.STRING) @Column(name = "reward_kind")
        RewardKind kind,

        @Column(name = "reward_amount") @Nullable BigDecimal amount,

        @Column(name = "reward_currency") @Nullable String currency,

        @Column(name = "reward_note") @Nullable String note,

        @Column(name = "reward_rule_id") @Nullable UUID ruleId,

        @Enumerated(EnumType.STRING) @Column(name = "reward_status")
        RewardStatus status,

        @Column(name = "granted_at") Instant grantedAt,
        @Column(name = "granted_by") String grantedBy,

        @Column(name = "paid_on") @Nullable LocalDate paidOn,

        @Column(name = "paid_by") @Nullable String paidBy,

        @Column(name = "payment_reference") @Nullable String reference) {
    static Reward granted(RewardGrant grant, String by, Instant at) {
        var amount = grant.amount();
        return new Reward(
                grant.kind(),
                amount == null ? null : amount.amount(),
                amount == null ? null : amount.currency(),
                grant.note(),
                grant.ruleId(),
                RewardStatus.GRANTED,
                at,
                by,
                null,
                null,
                null);
    }

    Reward paid(LocalDate on, String by, @Nullable String reference) {
        return new Reward(
                kind, amount, currency, note, ruleId, RewardStatus.PAID, grantedAt, grantedBy, on, by, reference);
    }

    Reward withdrawn() {
        return new Reward(
                kind, amount, currency, note, ruleId, RewardStatus.WITHDRAWN, grantedAt, grantedBy, null, null, null);
    }

    Reward withoutWords() {
        return new Reward(
                kind, amount, currency, null, ruleId, status, grantedAt, grantedBy, paidOn, paidBy, reference);
    }

    /** Whether somebody has it, or is to have it. */
    boolean holds() {
        return status != RewardStatus.WITHDRAWN;
    }

    /** What it is worth; null where nobody says. */
    public @Nullable Money worth() {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
