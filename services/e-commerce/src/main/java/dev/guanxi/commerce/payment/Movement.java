package dev.guanxi.commerce.payment;

import dev.guanxi.commerce.payment.Settlement.Declined;
import dev.guanxi.commerce.payment.Settlement.Done;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request to the provider and what became of it.
 *
 * @param id also the provider's reference: asking again with it never moves money twice
 * @param reason why the provider declined
 */
public record Movement(
        UUID id,
        Kind kind,
        BigDecimal amount,
        Status status,
        Instant requestedAt,
        @Nullable Instant settledAt,
        @Nullable String reason) {
    /** What is asked for. */
    public enum Kind {
        AUTHORISE,
        CAPTURE,
        REFUND
    }

    /** What became of it. */
    public enum Status {
        PENDING,
        DONE,
        DECLINED
    }

    static Movement request(UUID id, Kind kind, BigDecimal amount, Instant at) {
        return new Movement(id, kind, amount, Status.PENDING, at, null, null);
    }

    Movement settled(Settlement settlement, Instant at) {
        return switch (settlement) {
            case Done _ -> new Movement(id, kind, amount, Status.DONE, requestedAt, at, null);
            case Declined(String why) -> new Movement(id, kind, amount, Status.DECLINED, requestedAt, at, why);
        };
    }

    boolean is(Kind kind, Status status) {
        return this.kind == kind && this.status == status;
    }
}
