package dev.guanxi.contact.task;

import dev.guanxi.platform.domain.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/** Everything that can happen to a task. */
public sealed interface TaskEvent extends DomainEvent {
    record Raised(UUID taskId, UUID customerId) implements TaskEvent {}

    record Postponed(UUID taskId, LocalDate to) implements TaskEvent {}

    record Done(UUID taskId) implements TaskEvent {}

    record Skipped(UUID taskId) implements TaskEvent {}

    /** Its customer is another one, or in somebody else's hands. */
    record Moved(UUID taskId, UUID customerId) implements TaskEvent {}

    /** Nothing is left that was written about the person. */
    record Depersonalised(UUID taskId) implements TaskEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
