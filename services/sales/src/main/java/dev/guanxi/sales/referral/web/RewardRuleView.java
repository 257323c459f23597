package dev.guanxi.sales.referral.web;

import dev.guanxi.sales.referral.RewardRule;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule by which introductions are rewarded, as the API shows it. */
@Schema(name = "RewardRule")
public record RewardRuleView(UUID id, RewardRuleRequest terms, Instant createdAt) {
    static RewardRuleView of(RewardRule rule) {
        return new RewardRuleView(
                rule.id(), RewardRuleRequest.of(rule.terms()), rule.state().createdAt());
    }
}
