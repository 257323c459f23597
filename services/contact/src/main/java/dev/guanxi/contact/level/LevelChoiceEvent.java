package dev.guanxi.contact.level;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the level that somebody chose for a customer. */
public sealed interface LevelChoiceEvent extends DomainEvent {
    record Made(UUID choiceId, UUID customerId) implements LevelChoiceEvent {}

    record Changed(UUID choiceId) implements LevelChoiceEvent {}

    record Withdrawn(UUID choiceId) implements LevelChoiceEvent {}

    record Moved(UUID choiceId, UUID customerId) implements LevelChoiceEvent {}

    record Erased(UUID choiceId) implements LevelChoiceEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
