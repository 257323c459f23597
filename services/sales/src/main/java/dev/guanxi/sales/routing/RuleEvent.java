package dev.guanxi.sales.routing;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an assignment rule. */
public sealed interface RuleEvent extends DomainEvent {
    record Made(UUID ruleId) implements RuleEvent {}

    record Changed(UUID ruleId) implements RuleEvent {}

    /** It is no more. */
    record Dropped(UUID ruleId) implements RuleEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
