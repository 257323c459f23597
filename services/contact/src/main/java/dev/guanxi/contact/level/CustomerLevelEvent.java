package dev.guanxi.contact.level;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the level of a customer. */
public sealed interface CustomerLevelEvent extends DomainEvent {
    record Found(UUID levelId, UUID customerId) implements CustomerLevelEvent {}

    record Changed(UUID levelId) implements CustomerLevelEvent {}

    record Erased(UUID levelId) implements CustomerLevelEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
