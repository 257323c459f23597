package dev.guanxi.service.cases;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts business time from the opening of a case. It can be stopped; what passes then is added to the time until the
 * case is due. A breach stays a breach, whatever happens to the due time later.
 */
@Embeddable
public class CaseClock {
    private Instant openedAt;
    private Instant dueAt;
    private @Nullable Instant stoppedAt;
    private long stoppedMillis;
    private boolean breached;

    protected CaseClock() {} // JPA

    private CaseClock(Instant openedAt, Instant dueAt) {
        this.openedAt = openedAt;
        this.dueAt = dueAt;
    }

    static CaseClock start(Instant now, Priority priority, ServiceLevel level) {
        return new CaseClock(now, level.due(priority, now, Duration.ZERO));
    }

    /** Stands still from now on; it may do so already. */
    void stop(Instant now) {
        if (stoppedAt == null) {
            stoppedAt = now;
        }
    }

    /** Runs on; the case is due so much later as business time has passed meanwhile. */
    void resume(Instant now, Priority priority, ServiceLevel level) {
        if (stoppedAt != null) {
            stoppedMillis += level.businessTime(stoppedAt, now).toMillis();
            stoppedAt = null;
            aim(priority, level);
        }
    }

    /** Another goal, counted from the opening. */
    void aim(Priority priority, ServiceLevel level) {
        dueAt = level.due(priority, openedAt, stopped());
    }

    /** Takes note that the case is overdue; true the first time. */
    boolean breach(Instant now) {
        if (breached || stoppedAt != null || !now.isAfter(dueAt)) {
            return false;
        }
        breached = true;
        return true;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant stoppedAt() {
        return stoppedAt;
    }

    /** Business time for which it stood still, up to the last time it was started. */
    Duration stopped() {
        return Duration.ofMillis(stoppedMillis);
    }

    boolean isBreached() {
        return breached;
    }
}
