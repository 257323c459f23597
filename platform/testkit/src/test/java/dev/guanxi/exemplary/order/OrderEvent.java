package dev.guanxi.exemplary.order;

import dev.guanxi.platform.domain.DomainEvent;
import java.time.Instant;

/** Facts as they should be. */
public sealed interface OrderEvent extends DomainEvent {
    record Paid(Instant at) implements OrderEvent {}
}
