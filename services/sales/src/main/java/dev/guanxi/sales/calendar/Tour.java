package dev.guanxi.sales.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day in the order in which somebody goes through it.
 *
 * @param stops visits and the appointments that are there already, the earliest first
 * @param travel how long they are on the way
 * @param leftOut visits that do not fit, and why
 */
public record Tour(
        String person,
        LocalDate day,
        ZoneId zone,
        Method method,
        List<Stop> stops,
        Duration travel,
        List<LeftOut> leftOut) {

    /** How the order was found. */
    @Schema(name = "TourMethod")
    public enum Method {
        /** There is none better. */
        EXACT,
        /** There may be a better one: nearest insertion, and 2-opt. */
        APPROXIMATE
    }

    /**
     * One stop.
     *
     * @param visit which of the visits that were asked for; null of an appointment that is there already
     * @param appointmentId of one that is there already and the caller may see
     * @param way how long the way there takes
     */
    public record Stop(
            @Nullable Integer visit,
            @Nullable UUID appointmentId,
            @Nullable String title,
            @Nullable UUID customerId,
            Scene scene,
            Instant begin,
            Instant end,
            Duration way) {}

    /** A visit that is not in the tour. */
    public record LeftOut(int visit, String title, Reason reason) {}

    /** Why. */
    @Schema(name = "TourReason")
    public enum Reason {
        /** Nobody knows where it is. */
        NO_PLACE,
        /** The person does not work on that day. */
        NOT_AT_WORK,
        /** Working hours and the time in which it may be leave no room for it, even on an empty day. */
        OUTSIDE_HOURS,
        /** There is no room for it beside the appointments that are there already. */
        CALENDAR_FULL,
        /** There is no room for it beside the other visits. */
        NO_TIME_LEFT
    }
}
