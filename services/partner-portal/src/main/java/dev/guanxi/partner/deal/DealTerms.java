package dev.guanxi.partner.deal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * How long things take: decisions in working days (Monday to Friday; public holidays are not known
 * here), protection in days.
 */
record DealTerms(ZoneId zone, int decisionDays, int protectionDays) {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static DealTerms of(PartnerConfig config) {
        return new DealTerms(config.businessZone(), config.decisionDays(), config.protectionDays());
    }

    /** The same time of day so many working days later. */
    Instant decideBy(Instant registered) {
        var day = registered.atZone(zone);
        for (int left = decisionDays; left > 0; ) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.toInstant();
    }

    Instant protectedUntil(Instant from) {
        return from.plus(Duration.ofDays(protectionDays));
    }
}
