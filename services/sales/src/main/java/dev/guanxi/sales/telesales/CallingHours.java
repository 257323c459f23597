package dev.guanxi.sales.telesales;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;

/** When people may be called: between two times of day, by the clock where they are. */
@Singleton
class CallingHours {
    private final LocalTime opens;
    private final LocalTime closes;

    CallingHours(TelesalesConfig config) {
        this.opens = config.opens();
        this.closes = config.closes();
    }

    LocalTime opens() {
        return opens;
    }

    LocalTime closes() {
        return closes;
    }

    /**
     * Whether it is an hour to call.
     *
     * @param zones all in which somebody may be: it must be one in each of them
     */
    boolean permit(Instant moment, Collection<ZoneId> zones) {
        return zones.stream()
                .map(zone -> LocalTime.ofInstant(moment, zone))
                .allMatch(time -> !time.isBefore(opens) && time.isBefore(closes));
    }
}
