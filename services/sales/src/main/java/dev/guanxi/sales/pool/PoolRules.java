package dev.guanxi.sales.pool;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds for leads of a pool. What is null has no limit.
 *
 * @param claimsPerDay how many somebody takes on one day of the pool's calendar
 * @param holdingCap how many open leads of the pool somebody has at a time
 * @param protectionDays so long after it was taken or assigned nobody takes a lead away from its owner
 * @param recycleDays after so many days without a touch a lead goes back; null when none does
 * @param warningDays so many days before that its owner is told; none when 0
 * @param cooldownDays so long its last owner does not take a lead again that came back
 */
@Embeddable
public record PoolRules(
        @Nullable Integer claimsPerDay,
        @Nullable Integer holdingCap,
        int protectionDays,
        @Nullable Integer recycleDays,
        int warningDays,
        int cooldownDays) {
    static final PoolRules NONE = new PoolRules(null, null, 0, null, 0, 0);

    PoolRules checked() {
        ensureField(
                recycleDays == null || warningDays < recycleDays,
                "warningDays",
                "warning-too-early",
                String.valueOf(recycleDays));
        return this;
    }

    /** Until when nobody takes a lead away that somebody has since a moment; null when anybody may at once. */
    public @Nullable Instant protectedUntil(Instant since) {
        return protectionDays == 0 ? null : since.plus(Duration.ofDays(protectionDays));
    }

    /** When a lead's last owner may take it again. */
    public Instant cooledAt(Instant returned) {
        return returned.plus(Duration.ofDays(cooldownDays));
    }
}
