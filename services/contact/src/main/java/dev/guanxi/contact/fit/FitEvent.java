package dev.guanxi.contact.fit;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a fit. */
public sealed interface FitEvent extends DomainEvent {
    record Found(UUID fitId, UUID prospectId) implements FitEvent {}

    record Changed(UUID fitId) implements FitEvent {}

    /** The prospect is gone, or nobody is held against the definition any more. */
    record Dropped(UUID fitId) implements FitEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
