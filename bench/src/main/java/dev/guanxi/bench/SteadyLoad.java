package dev.guanxi.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does something at a fixed rate, whether or not the former is finished: so a slow moment delays, and hides, nothing. */
final class SteadyLoad {

    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private SteadyLoad() {}

    /** Starts one work at a time. */
    @FunctionalInterface
    interface Start {
        void start(int number) throws Exception;
    }

    static void run(int count, int perSecond, Start work) throws Exception {
        long begin = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long due = begin + number * NANOS_PER_SECOND / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            work.start(number);
        }
    }
}
