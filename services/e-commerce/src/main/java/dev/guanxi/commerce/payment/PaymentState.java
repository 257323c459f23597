package dev.guanxi.commerce.payment;

import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as other services learn of it; the payment method's token stays here.
 *
 * @param net what the customer has paid in the end: captured less refunded
 */
public record PaymentState(
        UUID orderId,
        Money amount,
        Money authorised,
        Money captured,
        Money refunded,
        Money net,
        List<Entry> movements,
        Instant requestedAt) {

    /**
     * One request to the provider and what became of it.
     *
     * @param reason why the provider declined
     */
    public record Entry(
            UUID id,
            Movement.Kind kind,
            Money amount,
            Movement.Status status,
            Instant requestedAt,
            @Nullable Instant settledAt,
            @Nullable String reason) {

        static Entry of(Movement movement, String currency) {
            return new Entry(
                    movement.id(),
                    movement.kind(),
                    new Money(movement.amount(), currency),
                    movement.status(),
                    movement.requestedAt(),
                    movement.settledAt(),
                    movement.reason());
        }
    }
}
