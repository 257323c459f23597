package dev.guanxi.contact.organisation;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a position. */
public sealed interface PositionEvent extends DomainEvent {
    record Taken(UUID positionId, UUID contactId) implements PositionEvent {}

    record Changed(UUID positionId) implements PositionEvent {}

    record RoleTaken(UUID positionId, DecisionRole role) implements PositionEvent {}

    record RoleGivenUp(UUID positionId, DecisionRole role) implements PositionEvent {}

    /** The person does not work there any more. */
    record Left(UUID positionId) implements PositionEvent {}

    /** Its customer was merged into another, or has somebody else in charge. */
    record Moved(UUID positionId, UUID customerId) implements PositionEvent {}

    /** Its person was merged into another contact, or is separate again. */
    record PassedOver(UUID positionId, UUID contactId) implements PositionEvent {}

    record Erased(UUID positionId) implements PositionEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
