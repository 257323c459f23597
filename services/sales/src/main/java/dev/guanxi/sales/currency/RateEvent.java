package dev.guanxi.sales.currency;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a rate of the day. */
public sealed interface RateEvent extends DomainEvent {
    record Entered(UUID rateId) implements RateEvent {}

    record Corrected(UUID rateId) implements RateEvent {}

    /** Entered by mistake. */
    record Withdrawn(UUID rateId) implements RateEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
