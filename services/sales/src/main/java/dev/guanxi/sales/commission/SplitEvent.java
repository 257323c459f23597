package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the parts in a deal. */
public sealed interface SplitEvent extends DomainEvent {
    /** Several people share it. */
    record Agreed(UUID subjectId) implements SplitEvent {}

    /** They share it otherwise. */
    record Changed(UUID subjectId) implements SplitEvent {}

    /** It is its owner alone who is credited. */
    record Withdrawn(UUID subjectId) implements SplitEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
