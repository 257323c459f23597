package dev.guanxi.contact.jointplan;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a joint plan. */
public sealed interface JointPlanEvent extends DomainEvent {
    record Drafted(UUID planId, UUID customerId) implements JointPlanEvent {}

    record Changed(UUID planId) implements JointPlanEvent {}

    record Agreed(UUID planId) implements JointPlanEvent {}

    record Ended(UUID planId) implements JointPlanEvent {}

    record Moved(UUID planId, UUID customerId) implements JointPlanEvent {}

    record Erased(UUID planId) implements JointPlanEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
