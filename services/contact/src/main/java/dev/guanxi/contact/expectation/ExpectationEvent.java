package dev.guanxi.contact.expectation;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to an expectation. */
public sealed interface ExpectationEvent extends DomainEvent {
    record Raised(UUID expectationId, UUID customerId) implements ExpectationEvent {}

    record Promised(UUID expectationId) implements ExpectationEvent {}

    record Declined(UUID expectationId) implements ExpectationEvent {}

    record Answered(UUID expectationId, boolean accepted) implements ExpectationEvent {}

    record Delivered(UUID expectationId) implements ExpectationEvent {}

    /** The alarm: less came than was promised. */
    record PromiseMissed(UUID expectationId) implements ExpectationEvent {}

    record Moved(UUID expectationId, UUID customerId) implements ExpectationEvent {}

    /** Nothing is left that was written about the person. */
    record Depersonalised(UUID expectationId) implements ExpectationEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
