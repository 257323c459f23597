package dev.guanxi.bench;

import java.util.Arrays;
import java.util.List;

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

    /** All that these hold. */
    static Latencies together(List<Latencies> parts) {
        return new Latencies(parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.sortedMicros))
                .toArray());
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
