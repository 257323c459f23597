package dev.guanxi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * What the figures were taken on, and when.
 *
 * @param load processes that wanted a core in the minute before; more than none of others' work spoils figures
 */
record Machine(OffsetDateTime at, int cores, long gigabytes, String java, double load) {

    private static final long BYTES_PER_GIGABYTE = 1L << 30;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final double MOST_LOAD_OF_A_CORE = 0.75;

    static Machine now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                OffsetDateTime.now(ZoneOffset.UTC),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / BYTES_PER_GIGABYTE,
                System.getProperty("java.version"),
                system.getSystemLoadAverage());
    }

    /** {@return the machine as soon as nobody works on it, or as it is when patience ends} */
    static Machine quietWithin(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Machine machine = now();
        while (machine.isBusy() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            machine = now();
        }
        return machine;
    }

    /** {@return whether others worked so much that figures say nothing} */
    boolean isBusy() {
        return load > cores * MOST_LOAD_OF_A_CORE;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d GB, Java %s, load before %.1f%s",
                at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)),
                cores,
                gigabytes,
                java,
                load,
                isBusy() ? ": **others were working, these figures say nothing**" : "");
    }
}
