package dev.guanxi.sales.commission.web;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.commission.CreditedAmount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount that is credited, as the API shows it. */
@Schema(name = "CommissionAmount")
public record AmountView(
        UUID id,
        String ownerId,
        @Nullable String team,
        String reference,
        Instant creditedAt,
        Money amount,
        Instant createdAt) {

    static AmountView of(CreditedAmount credited) {
        var state = credited.state();
        return new AmountView(
                credited.id(),
                state.ownerId(),
                state.team(),
                state.reference(),
                state.creditedAt(),
                state.amount(),
                state.createdAt());
    }
}
