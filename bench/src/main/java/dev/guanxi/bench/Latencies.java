package dev.guanxi.bench;

import java.util.Arrays;

/** Delays of many events. */
final class Latencies {

    private static final double MICROS_PER_MILLI = 1000;

    private final long[] sortedMicros;

    Latencies(long[] micros) {
        if (micros.length == 0) {
            throw new BenchException("No event arrived, so there is no delay to tell.");
        }
        this.sortedMicros = micros.clone();
        Arrays.sort(sortedMicros);
    }

    /**
     * The delay in milliseconds that this share of all events stayed within: a delay that was seen, not one between
     * two.
     */
    double percentile(double share) {
        int rank = (int) Math.ceil(share * sortedMicros.length);
        return sortedMicros[Math.max(0, rank - 1)] / MICROS_PER_MILLI;
    }

    int count() {
        return sortedMicros.length;
    }
}
