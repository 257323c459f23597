package dev.guanxi.sales.referral.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.referral.Referral;
import dev.guanxi.sales.referral.ReferralState.GrantedReward;
import dev.guanxi.sales.referral.RewardKind;
import dev.guanxi.sales.referral.RewardStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral as the API shows it. */
@Schema(name = "Referral")
public record ReferralView(
        UUID id,

        @Nullable @Schema(description = "The customer who introduced them, to whom all is credited.")
        UUID introducerCustomerId,

        @Nullable @Schema(description = "The person who did.")
        UUID introducerContactId,

        @Nullable @Schema(description = "As whom they came to our notice, who were introduced.")
        UUID leadId,

        @Nullable @Schema(description = "As whom they buy.") UUID customerId,

        ReferralRequest profile,
        @Nullable LocalDate thankedOn,
        @Nullable @Schema(examples = "li.lei") String thankedBy,
        @Nullable String thanksNote,
        @Nullable Given reward,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    /** What was granted for it. */
    @Schema(name = "ReferralReward")
    public record Given(
            RewardKind kind,
            @Nullable Money amount,
            @Nullable @Schema(examples = "茶叶礼盒") String note,

            @Nullable @Schema(description = "The rule that granted it; null when one of ours did.")
            UUID ruleId,

            RewardStatus status,
            Instant grantedAt,
            String grantedBy,
            @Nullable LocalDate paidOn,
            @Nullable String paidBy,
            @Nullable @Schema(examples = "FK-2026-0815") String reference) {
        static @Nullable Given of(@Nullable GrantedReward reward) {
            return reward == null
                    ? null
                    : new Given(
                            reward.kind(),
                            reward.amount(),
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

    static ReferralView of(Referral referral) {
        var state = referral.state();
        return new ReferralView(
                referral.id(),
                state.introducerCustomerId(),
                state.introducerContactId(),
                state.leadId(),
                state.customerId(),
                ReferralRequest.of(referral.profile()),
                state.thankedOn(),
                state.thankedBy(),
                state.thanksNote(),
                Given.of(state.reward()),
                state.ownerId(),
                state.team(),
                state.createdAt());
    }
}
