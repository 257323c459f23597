package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an amount that is credited by a file or through the API. */
public sealed interface AmountEvent extends DomainEvent {
    /** It counts. */
    record Credited(UUID subjectId) implements AmountEvent {}

    /** It should never have been here. */
    record Withdrawn(UUID subjectId) implements AmountEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
