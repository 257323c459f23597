package dev.guanxi.sales.tip;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a skill of somebody. */
public sealed interface SkillEvent extends DomainEvent {
    record Named(UUID skillId) implements SkillEvent {}

    record Changed(UUID skillId) implements SkillEvent {}

    /** It is no more. */
    record Dropped(UUID skillId) implements SkillEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
