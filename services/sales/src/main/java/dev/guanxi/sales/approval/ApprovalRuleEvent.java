package dev.guanxi.sales.approval;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an approval rule. */
public sealed interface ApprovalRuleEvent extends DomainEvent {
    record Made(UUID ruleId) implements ApprovalRuleEvent {}

    record Changed(UUID ruleId) implements ApprovalRuleEvent {}

    /** It is no more. */
    record Dropped(UUID ruleId) implements ApprovalRuleEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
