package dev.guanxi.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what others do, and not for ever. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /** Looks whether something has come about. */
    @FunctionalInterface
    interface Condition<E extends Exception> {
        boolean holds() throws E;
    }

    /** Looks again and again until the condition holds; refuses with the complaint when patience ends. */
    static <E extends Exception> void until(Duration patience, String complaint, Condition<E> condition) throws E {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new BenchException("%s within %d s.".formatted(complaint, patience.toSeconds()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
