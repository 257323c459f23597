package dev.guanxi.sales.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a calendar file.
 *
 * @param arrivals what is in the calendar now, or was already
 * @param leftOut what is not, and why
 * @param overlaps what came in and what else there is at the same time, from now on for a year; not more than {@link
 *     #MOST_OVERLAPS}
 */
public record ImportReport(List<Arrival> arrivals, List<LeftOut> leftOut, List<Overlap> overlaps) {
    static final int MOST_OVERLAPS = 100;

    public ImportReport {
        arrivals = arrivals.stream().sorted(Comparator.comparing(Arrival::line)).toList();
        leftOut = leftOut.stream().sorted(Comparator.comparing(LeftOut::line)).toList();
        overlaps = List.copyOf(overlaps);
    }

    /**
     * An event that is in the calendar.
     *
     * @param line where it begins in the file
     * @param made the appointment; null when it was there already and nothing was done
     * @param shortened whether the file says more of it than is kept
     */
    public record Arrival(
            int line,
            String uid,
            @Nullable String title,
            @Nullable UUID made,
            boolean shortened) {
        static Arrival known(FileEvent event) {
            return new Arrival(event.line(), event.uid(), event.words().title(), null, false);
        }

        static Arrival made(FileEvent event, UUID id) {
            return new Arrival(
                    event.line(),
                    event.uid(),
                    event.words().title(),
                    id,
                    event.words().shortened());
        }
    }

    /**
     * Two appointments at the same time.
     *
     * @param appointmentId of what came in
     * @param begin of that
     * @param otherId of what it stands in the way of
     * @param otherBegin of that
     */
    public record Overlap(
            UUID appointmentId,
            String title,
            Instant begin,
            UUID otherId,
            String otherTitle,
            Instant otherBegin,
            Instant otherEnd) {
        static Overlap of(Booking.Occurrence came, Booking.Occurrence other) {
            return new Overlap(
                    came.of().id(),
                    came.of().title(),
                    came.time().begin(),
                    other.of().id(),
                    other.of().title(),
                    other.time().begin(),
                    other.time().end());
        }
    }
}
