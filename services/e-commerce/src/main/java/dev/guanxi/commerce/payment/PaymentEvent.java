package dev.guanxi.commerce.payment;

import dev.guanxi.platform.domain.DomainEvent;
import java.util.UUID;

/** Everything that can happen to a payment. */
public sealed interface PaymentEvent extends DomainEvent {
    /** The provider is asked to move money; what it answers comes later. */
    record Requested(UUID paymentId, UUID movementId) implements PaymentEvent {}

    record Authorised(UUID paymentId, UUID movementId) implements PaymentEvent {}

    record Captured(UUID paymentId, UUID movementId) implements PaymentEvent {}

    record Refunded(UUID paymentId, UUID movementId) implements PaymentEvent {}

    /** The provider refused a movement. */
    record Declined(UUID paymentId, UUID movementId) implements PaymentEvent {}
}
