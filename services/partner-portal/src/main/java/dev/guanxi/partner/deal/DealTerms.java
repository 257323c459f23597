package dev.guanxi.partner.deal;

import dev.guanxi.platform.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How long things take: decisions in working days (Monday to Friday; public holidays are not known
 * here), protection in days.
 */
record DealTerms(ZoneId zone, int decisionDays, int protectionDays) {
    static DealTerms of(PartnerConfig config) {
        return new DealTerms(config.businessZone(), config.decisionDays(), config.protectionDays());
    }

    /** The same time of day so many working days later. */
    Instant decideBy(Instant registered) {
        var time = registered.atZone(zone);
        var day = WorkingDays.MONDAY_TO_FRIDAY.plus(time.toLocalDate(), decisionDays);
        return time.with(day).toInstant();
    }

    Instant protectedUntil(Instant from) {
        return from.plus(Duration.ofDays(protectionDays));
    }
}
