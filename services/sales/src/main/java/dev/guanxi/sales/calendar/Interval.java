package dev.guanxi.sales.calendar;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From a moment to another, the latter excluded. */
@Schema(name = "TimeInterval")
public record Interval(Instant begin, Instant end) {
    boolean overlaps(Interval other) {
        return begin.isBefore(other.end) && other.begin.isBefore(end);
    }

    boolean holds(Duration length) {
        return !begin.plus(length).isAfter(end);
    }
}
