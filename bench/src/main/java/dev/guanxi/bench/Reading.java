package dev.guanxi.bench;

import java.time.Duration;

/**
 * What was done, in which time, at which cost.
 *
 * @param cpu of the processes that were watched
 */
record Reading(long count, Duration elapsed, Duration cpu) {

    static final Reading NOTHING = new Reading(0, Duration.ZERO, Duration.ZERO);

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();
    private static final double NANOS_PER_MILLI = Duration.ofMillis(1).toNanos();

    Reading plus(Reading other) {
        return new Reading(count + other.count, elapsed.plus(other.elapsed), cpu.plus(other.cpu));
    }

    double perSecond() {
        return count * NANOS_PER_SECOND / elapsed.toNanos();
    }

    double cpuMillisEach() {
        return cpu.toNanos() / NANOS_PER_MILLI / count;
    }
}
