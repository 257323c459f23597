package dev.guanxi.platform.bin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long records lie in the bin.
 *
 * @param length zero when they stay until somebody decides
 */
record Stay(Duration length) {
    /** When the time of a record is over; never, when records stay. */
    Optional<Instant> end(Instant removedAt) {
        return length.isZero() ? Optional.empty() : Optional.of(removedAt.plus(length));
    }

    /** The time of whatever was removed at this moment or before is over. */
    Optional<Instant> overAt(Instant now) {
        return length.isZero() ? Optional.empty() : Optional.of(now.minus(length));
    }
}
