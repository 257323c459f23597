package dev.guanxi.contact.interaction;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an interaction. */
public sealed interface InteractionEvent extends DomainEvent {
    record Logged(UUID interactionId, UUID customerId) implements InteractionEvent {}

    record Changed(UUID interactionId) implements InteractionEvent {}

    record Moved(UUID interactionId, UUID customerId) implements InteractionEvent {}

    /** Nothing is left that was written about the person. */
    record Depersonalised(UUID interactionId) implements InteractionEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }

    /** Entered by mistake; nothing of it is left. */
    record Removed(UUID interactionId) implements InteractionEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
