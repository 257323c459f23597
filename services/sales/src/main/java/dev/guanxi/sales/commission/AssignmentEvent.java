package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to somebody's being on a plan. */
public sealed interface AssignmentEvent extends DomainEvent {
    /** Somebody is on a plan. */
    record Assigned(UUID subjectId) implements AssignmentEvent {}

    /** Days, team or goals are others. */
    record Changed(UUID subjectId) implements AssignmentEvent {}

    /** It never counted. */
    record Withdrawn(UUID subjectId) implements AssignmentEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
