package dev.guanxi.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what is being measured, with the seconds since the beginning. */
final class Progress {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String what, Object... arguments) {
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - begin) / NANOS, what.formatted(arguments));
        out.flush();
    }
}
