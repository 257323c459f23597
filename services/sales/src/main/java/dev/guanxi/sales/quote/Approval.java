package dev.guanxi.sales.quote;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a manager was asked whether a quote may be sent as it is, and what they said. It is of exactly what the quote said
 * then: with any change it is gone.
 *
 * @param decidedBy null as long as nobody decided
 */
@Embeddable
public record Approval(
        String askedBy,
        Instant askedAt,
        @Nullable String askedWhy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedWhy) {
    static Approval asked(String by, @Nullable String why, Instant at) {
        return new Approval(by, at, why, null, null, null);
    }

    Approval withoutWords() {
        return new Approval(askedBy, askedAt, null, decidedBy, decidedAt, null);
    }

    Approval decided(String by, @Nullable String why, Instant at) {
        return new Approval(askedBy, askedAt, askedWhy, by, at, why);
    }
}
