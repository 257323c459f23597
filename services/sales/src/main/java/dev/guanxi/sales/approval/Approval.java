package dev.guanxi.sales.approval;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a manager was asked whether something may be sent as it is, and what they said. It is of exactly what that said
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
    public static Approval asked(String by, @Nullable String why, Instant at) {
        return new Approval(by, at, why, null, null, null);
    }

    public Approval withoutWords() {
        return new Approval(askedBy, askedAt, null, decidedBy, decidedAt, null);
    }

    public Approval decided(String by, @Nullable String why, Instant at) {
        return new Approval(askedBy, askedAt, askedWhy, by, at, why);
    }

    /** Whether it is somebody else than who asked, and than whose it is, who decides. */
    public boolean isForAnother(String by, @Nullable String owner) {
        return !by.equals(owner) && !by.equals(askedBy);
    }
}
