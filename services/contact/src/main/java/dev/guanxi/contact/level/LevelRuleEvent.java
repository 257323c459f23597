package dev.guanxi.contact.level;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a segment's rule. */
public sealed interface LevelRuleEvent extends DomainEvent {
    record Made(UUID ruleId) implements LevelRuleEvent {}

    record Changed(UUID ruleId) implements LevelRuleEvent {}

    record Retired(UUID ruleId) implements LevelRuleEvent {}
}
