package dev.guanxi.partner.deal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happens to a deal.
 *
 * @param decideBy when we owe the partner an answer
 * @param protectedUntil until when nobody else may register the customer
 */
@Embeddable
record Timetable(
        Instant registeredAt, Instant decideBy, @Nullable Instant decidedAt, Instant protectedUntil) {
    static Timetable registered(Instant at, DealTerms terms) {
        return new Timetable(at, terms.decideBy(at), null, terms.protectedUntil(at));
    }

    /** Protection is counted again. */
    Timetable approved(Instant at, DealTerms terms) {
        return new Timetable(registeredAt, decideBy, at, terms.protectedUntil(at));
    }

    Timetable refused(Instant at) {
        return new Timetable(registeredAt, decideBy, at, protectedUntil);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(protectedUntil);
    }
}
