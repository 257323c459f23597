package dev.guanxi.commerce.order;

import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.domain.Money;
import java.util.UUID;

/** Everything that can happen to an order. */
public sealed interface OrderEvent extends DomainEvent {
    record Placed(UUID orderId) implements OrderEvent {}

    /** Fields of an administrator are others. */
    record Changed(UUID orderId) implements OrderEvent {}

    /** Some money came, not yet all of it. */
    record PartPaid(UUID orderId, Money amount) implements OrderEvent {}

    record Paid(UUID orderId) implements OrderEvent {}

    record Delivered(UUID orderId) implements OrderEvent {}

    record Cancelled(UUID orderId) implements OrderEvent {}

    record Refunded(UUID orderId, Money amount) implements OrderEvent {}

    /** Its customer or contact was merged into another, to whom it belongs from now on, or is separate again. */
    record Moved(UUID orderId, UUID customerId) implements OrderEvent {}

    /** Nothing personal is left of the one who bought. */
    record PersonErased(UUID orderId) implements OrderEvent {
        @Override
        public boolean forgets() {
            return true;
        }
    }
}
