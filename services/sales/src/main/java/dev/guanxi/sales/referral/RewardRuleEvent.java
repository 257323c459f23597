package dev.guanxi.sales.referral;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a rule by which introductions are rewarded. */
public sealed interface RewardRuleEvent extends DomainEvent {
    record Made(UUID ruleId) implements RewardRuleEvent {}

    record Changed(UUID ruleId) implements RewardRuleEvent {}

    /** It is no more. */
    record Dropped(UUID ruleId) implements RewardRuleEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
