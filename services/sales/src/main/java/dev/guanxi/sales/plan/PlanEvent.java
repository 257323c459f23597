package dev.guanxi.sales.plan;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an account plan. */
public sealed interface PlanEvent extends DomainEvent {
    record Begun(UUID planId, UUID customerId) implements PlanEvent {}

    record Changed(UUID planId) implements PlanEvent {}

    /** Something is reached that was to be reached. */
    record ObjectiveDone(UUID planId, String objective) implements PlanEvent {}

    /** It is not after all. */
    record ObjectiveReopened(UUID planId, String objective) implements PlanEvent {}

    record Assigned(UUID planId, String ownerId) implements PlanEvent {}

    /** Its customer was merged, or is separate again. */
    record Moved(UUID planId, UUID customerId) implements PlanEvent {}

    record Removed(UUID planId) implements PlanEvent {}

    record Returned(UUID planId) implements PlanEvent {}

    record Erased(UUID planId) implements PlanEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
