package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.lead.IntroductionWay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as other services learn of it.
 *
 * @param introducerCustomerId the customer who introduced somebody; at least one of this and the next is there
 * @param introducerContactId the person who did
 * @param leadId as whom they came to our notice, who was introduced
 * @param customerId as whom they buy
 * @param thankBy who is to say thanks
 * @param reward what was granted for it
 */
public record ReferralState(
        @Nullable UUID introducerCustomerId,
        @Nullable UUID introducerContactId,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        IntroductionWay way,
        LocalDate introducedOn,
        @Nullable String note,
        @Nullable String thankBy,
        @Nullable LocalDate thankUntil,
        @Nullable LocalDate thankedOn,
        @Nullable String thankedBy,
        @Nullable String thanksNote,
        List<ToldPurchase> purchases,
        @Nullable GrantedReward reward,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    /**
     * What was granted.
     *
     * @param ruleId the rule that granted it; null when one of ours did
     */
    public record GrantedReward(
            RewardKind kind,
            @Nullable Money amount,
            @Nullable String note,
            @Nullable UUID ruleId,
            RewardStatus status,
            Instant grantedAt,
            String grantedBy,
            @Nullable LocalDate paidOn,
            @Nullable String paidBy,
            @Nullable String reference) {
        static @Nullable GrantedReward of(@Nullable Reward reward) {
            return reward == null
                    ? null
                    : new GrantedReward(
                            reward.kind(),
                            reward.worth(),
                            reward.note(),
                            reward.ruleId(),
                            reward.status(),
                            reward.grantedAt(),
                            reward.grantedBy(),
                            reward.paidOn(),
                            reward.paidBy(),
                            reward.reference());
        }
    }
}
