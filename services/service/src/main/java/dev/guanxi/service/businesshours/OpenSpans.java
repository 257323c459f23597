package dev.guanxi.service.businesshours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * All stretches of time at which somebody is there, one after the other from a moment on. It walks from one change of
 * the clocks to the next: in between, the clock on the wall runs evenly.
 */
final class OpenSpans {
    /** From a moment until just before another. */
    record Span(Instant start, Instant end) {
        Duration length() {
            return Duration.between(start, end);
        }

        Span before(Instant moment) {
            return end.isAfter(moment) ? new Span(start, moment) : this;
        }

        Span after(Instant moment) {
            return start.isBefore(moment) ? new Span(moment, end) : this;
        }

        boolean isEmpty() {
            return !start.isBefore(end);
        }
    }

    private final BusinessHours hours;
    private final Queue<Span> found = new ArrayDeque<>();
    private Instant since;
    private ZoneOffset offset;
    private @Nullable Instant nextChange;
    private LocalDate day;

    OpenSpans(BusinessHours hours, Instant from) {
        this.hours = hours;
        this.since = from;
        this.offset = hours.zone().getRules().getOffset(from);
        this.nextChange = changeAfter(from);
        this.day = LocalDate.ofInstant(from, offset);
    }

    Span next() {
        while (found.isEmpty()) {
            findThoseOfTheDay();
        }
        return found.remove();
    }

    private void findThoseOfTheDay() {
        for (var opening : hours.openingsOf(day)) {
            var span = new Span(at(day, opening.from()), at(endOf(opening), opening.to())).after(since);
            var even = nextChange == null ? span : span.before(nextChange);
            if (!even.isEmpty()) {
                found.add(even);
            }
        }
        day = day.plusDays(1);
        if (nextChange != null && !at(day, LocalTime.MIDNIGHT).isBefore(nextChange)) {
            turnTheClocks(nextChange);
        }
    }

    private void turnTheClocks(Instant change) {
        since = change;
        offset = hours.zone().getRules().getOffset(change);
        nextChange = changeAfter(change);
        day = LocalDate.ofInstant(change, offset);
    }

    private @Nullable Instant changeAfter(Instant moment) {
        var change = hours.zone().getRules().nextTransition(moment);
        return change == null ? null : change.getInstant();
    }

    private LocalDate endOf(Opening opening) {
        return opening.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(offset);
    }
}
