package dev.guanxi.partner.deal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happens to a deal.
 *
 * @param decideBy when we owe the partner an answer
 * @param protectedUntil until when nobody else may register the customer, unless it ends before
 * @param withdrawnAt when the partner withdrew
 */
@Embeddable
record Timetable(
        Instant registeredAt,
        Instant decideBy,
        @Nullable Instant decidedAt,
        Instant protectedUntil,
        @Nullable Instant withdrawnAt) {
    static Timetable registered(Instant at, DealTerms terms) {
        return new Timetable(at, terms.decideBy(at), null, terms.protectedUntil(at), null);
    }

    /** Protection is counted again. */
    Timetable approved(Instant at, DealTerms terms) {
        return new Timetable(registeredAt, decideBy, at, terms.protectedUntil(at), null);
    }

    Timetable refused(Instant at) {
        return new Timetable(registeredAt, decideBy, at, protectedUntil, null);
    }

    /** Whatever was promised until then is over. */
    Timetable withdrawn(Instant at) {
        return new Timetable(registeredAt, decideBy, decidedAt, protectedUntil, at);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(protectedUntil);
    }
}
