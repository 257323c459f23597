package dev.guanxi.bench;

import java.time.Duration;

/**
 * What was done, in which time, at which cost.
 *
 * @param database processor time of the database
 * @param services processor time of the services that were watched
 */
record Reading(long count, Duration elapsed, Duration database, Duration services) {

    static final Reading NOTHING = new Reading(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();
    private static final double NANOS_PER_MILLI = Duration.ofMillis(1).toNanos();

    Reading plus(Reading other) {
        return new Reading(
                count + other.count,
                elapsed.plus(other.elapsed),
                database.plus(other.database),
                services.plus(other.services));
    }

    double perSecond() {
        return count * NANOS_PER_SECOND / elapsed.toNanos();
    }

    double cpuMillisEach() {
        return millisEach(database.plus(services));
    }

    double databaseMillisEach() {
        return millisEach(database);
    }

    private double millisEach(Duration whole) {
        return whole.toNanos() / NANOS_PER_MILLI / count;
    }
}
