package dev.guanxi.commerce.payment.web;

import dev.guanxi.commerce.payment.Payment;
import dev.guanxi.commerce.payment.PaymentState;
import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment as the API shows it. */
@Schema(name = "Payment")
public record PaymentView(
        UUID id,
        UUID orderId,
        Money amount,
        Money authorised,
        Money captured,
        Money refunded,

        @Schema(description = "What the customer has paid in the end: captured less refunded.")
        Money net,

        @Schema(description = "What the provider was asked, oldest first.")
        List<PaymentState.Entry> movements,

        Instant requestedAt) {

    static PaymentView of(Payment payment) {
        var state = payment.state();
        return new PaymentView(
                payment.id(),
                state.orderId(),
                state.amount(),
                state.authorised(),
                state.captured(),
                state.refunded(),
                state.net(),
                state.movements(),
                state.requestedAt());
    }
}
