package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a commission run. */
public sealed interface RunEvent extends DomainEvent {
    /** A period is reckoned. */
    record Started(UUID subjectId) implements RunEvent {}

    /** All statements are there, as a draft. */
    record Reckoned(UUID subjectId) implements RunEvent {}

    /** It never changes again. */
    record Approved(UUID subjectId) implements RunEvent {}

    /** People have their money. */
    record Paid(UUID subjectId) implements RunEvent {}

    /** The draft was thrown away. */
    record Discarded(UUID subjectId) implements RunEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
