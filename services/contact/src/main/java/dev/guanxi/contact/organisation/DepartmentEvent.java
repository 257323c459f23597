package dev.guanxi.contact.organisation;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a department. */
public sealed interface DepartmentEvent extends DomainEvent {
    record Added(UUID departmentId, UUID customerId) implements DepartmentEvent {}

    record Changed(UUID departmentId) implements DepartmentEvent {}

    /** Its customer was merged into another, or has somebody else in charge. */
    record Moved(UUID departmentId, UUID customerId) implements DepartmentEvent {}

    /** It is no more; nothing of it remains here or elsewhere. */
    record Removed(UUID departmentId) implements DepartmentEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
