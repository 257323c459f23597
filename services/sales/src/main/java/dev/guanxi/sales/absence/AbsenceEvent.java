package dev.guanxi.sales.absence;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an absence. */
public sealed interface AbsenceEvent extends DomainEvent {
    record Entered(UUID absenceId) implements AbsenceEvent {}

    record Changed(UUID absenceId) implements AbsenceEvent {}

    /** They are there after all. */
    record Cancelled(UUID absenceId) implements AbsenceEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
