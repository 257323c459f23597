package dev.guanxi.contact.memory;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a preference. */
public sealed interface PreferenceEvent extends DomainEvent {
    record Noted(UUID preferenceId) implements PreferenceEvent {}

    record Confirmed(UUID preferenceId) implements PreferenceEvent {}

    /** The guest wants something else by now. */
    record Replaced(UUID preferenceId, UUID by) implements PreferenceEvent {}

    record Retracted(UUID preferenceId) implements PreferenceEvent {}

    record Moved(UUID preferenceId) implements PreferenceEvent {}

    /** The guest is forgotten, and this with them. */
    record Erased(UUID preferenceId) implements PreferenceEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
