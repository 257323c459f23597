package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to the charge of a customer. */
public sealed interface ChargeEvent extends DomainEvent {
    /** Somebody is to be in charge. */
    record Asked(UUID customerId) implements ChargeEvent {}

    record Erased(UUID customerId) implements ChargeEvent {
        @Override
        public boolean erases() {
            return true;
        }
    }
}
