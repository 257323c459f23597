package dev.guanxi.sales.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When people are reminded of an appointment: so many minutes before each time that it takes place.
 *
 * @param minutes none of what nobody is reminded of any more
 */
record Reminding(Booking of, List<Integer> minutes) {
    /** A series is looked at so far ahead; the next one of it may be years away. */
    private static final List<Duration> HORIZONS =
            List.of(Duration.ofDays(40), Duration.ofDays(400), Duration.ofDays(4_000), Duration.ofDays(40_000));

    static Reminding of(Appointment appointment) {
        var booking = Booking.of(appointment);
        var planned = booking.status() == AppointmentStatus.PLANNED;
        return new Reminding(booking, planned ? appointment.plan().reminders() : List.of());
    }

    /** A reminder of one time that it takes place. */
    record Due(Booking.Occurrence occurrence, int minutes) {
        Instant at() {
            return occurrence.time().begin().minus(Duration.ofMinutes(minutes));
        }
    }

    /** Those that are due from a moment on and until another, both included. */
    List<Due> between(Instant from, Instant to) {
        return minutes.isEmpty()
                ? List.of()
                : within(from, to.plusMillis(1))
                        .filter(due -> !due.at().isBefore(from) && !due.at().isAfter(to))
                        .toList();
    }

    /** When the next one after a moment is due. */
    Optional<Instant> next(Instant after) {
        if (minutes.isEmpty()) {
            return Optional.empty();
        }
        return HORIZONS.stream()
                .limit(of.slot().rule() == null ? 1 : HORIZONS.size())
                .flatMap(horizon -> next(after, horizon).stream())
                .findFirst();
    }

    private Optional<Instant> next(Instant after, Duration horizon) {
        var to = of.slot().rule() == null ? of.slot().first().end() : after.plus(horizon);
        return within(after, to.isAfter(after) ? to : after.plus(horizon))
                .map(Due::at)
                .filter(at -> at.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private Stream<Due> within(Instant from, Instant to) {
        var first = from.plus(Duration.ofMinutes(Collections.min(minutes)));
        var last = to.plus(Duration.ofMinutes(Collections.max(minutes)));
        return of.within(first, last).stream()
                .flatMap(occurrence -> minutes.stream().map(before -> new Due(occurrence, before)));
    }
}
