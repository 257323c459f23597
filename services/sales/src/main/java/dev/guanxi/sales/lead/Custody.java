package dev.guanxi.sales.lead;

import dev.guanxi.sales.pool.KnownPool;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under which pool's rules a lead is, since when its owner has it, and how it came back last.
 *
 * @param drawn whether its owner got it out of the pool
 * @param protectedUntil until when nobody takes it from its owner
 * @param touchedAt when something was done about it: it was assigned, its owner changed it, or a follow-up was noted
 * @param beyondRules whether it was given to its owner past a cap or a protection, by somebody who may
 * @param lastOwnerId who had it before it came back to the pool
 */
@Embeddable
public record Custody(
        UUID poolId,
        boolean drawn,
        @Nullable Instant heldSince,
        @Nullable Instant protectedUntil,
        Instant touchedAt,
        boolean beyondRules,
        @Nullable String lastOwnerId,
        @Nullable Instant returnedAt,
        @Enumerated(EnumType.STRING) @Nullable ReturnCause returnCause,
        @Nullable String returnNote) {

    /** Of a lead that comes in and belongs to somebody, or to nobody yet. */
    static Custody begun(KnownPool pool, boolean owned, Instant at) {
        return new Custody(
                pool.id(),
                false,
                owned ? at : null,
                owned ? pool.rules().protectedUntil(at) : null,
                at,
                false,
                null,
                null,
                null,
                null);
    }

    /** Somebody gets it. */
    Custody held(KnownPool pool, boolean drawn, boolean beyondRules, Instant at) {
        return new Custody(
                pool.id(),
                drawn,
                at,
                pool.rules().protectedUntil(at),
                at,
                beyondRules,
                lastOwnerId,
                returnedAt,
                null,
                null);
    }

    /** It lies in a pool again. */
    Custody returned(KnownPool pool, @Nullable String lastOwner, Return why, Instant at) {
        return new Custody(
                pool.id(),
                false,
                null,
                null,
                at,
                false,
                lastOwner == null ? lastOwnerId : lastOwner,
                lastOwner == null ? returnedAt : at,
                why.cause(),
                why.note());
    }

    /** Nobody has it, and it lies in no pool: a team looks after it. */
    Custody left(Instant at) {
        return new Custody(poolId, false, null, null, at, false, lastOwnerId, returnedAt, null, null);
    }

    /** It lies in another pool. */
    Custody in(KnownPool pool, Instant at) {
        return new Custody(pool.id(), false, null, null, at, false, lastOwnerId, returnedAt, returnCause, returnNote);
    }

    Custody touched(Instant at) {
        return new Custody(
                poolId,
                drawn,
                heldSince,
                protectedUntil,
                at.isAfter(touchedAt) ? at : touchedAt,
                beyondRules,
                lastOwnerId,
                returnedAt,
                returnCause,
                returnNote);
    }

    /** The same without what somebody wrote. */
    Custody withoutNote() {
        return new Custody(
                poolId,
                drawn,
                heldSince,
                protectedUntil,
                touchedAt,
                beyondRules,
                lastOwnerId,
                returnedAt,
                returnCause,
                null);
    }

    boolean isProtected(Instant at) {
        return protectedUntil != null && protectedUntil.isAfter(at);
    }

    /**
     * Why it comes back.
     *
     * @param note in the words of whoever gives it back
     */
    record Return(ReturnCause cause, @Nullable String note) {}
}
