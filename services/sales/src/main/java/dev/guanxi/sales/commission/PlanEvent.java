package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a commission plan. */
public sealed interface PlanEvent extends DomainEvent {
    /** There is a new one. */
    record Made(UUID subjectId) implements PlanEvent {}

    /** Its name or terms are others. */
    record Changed(UUID subjectId) implements PlanEvent {}

    /** Nobody was ever on it. */
    record Dropped(UUID subjectId) implements PlanEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
