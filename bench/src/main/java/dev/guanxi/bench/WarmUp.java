package dev.guanxi.bench;

import java.io.IOException;
import java.time.Duration;

/**
 * Load before anything counts. A JVM compiles what is hot while it works, and what that costs belongs to a service's
 * first minutes, not to a request: so the load goes on until the compilers rest, within bounds.
 */
record WarmUp(Duration atLeast) {

    private static final int STEPS = 4;
    private static final int PATIENCE = 5;
    private static final double RESTING = 0.05;

    /** Some load for a while. */
    @FunctionalInterface
    interface Load {
        void run(Duration time) throws Exception;
    }

    void run(ProcessHandle jvm, Load load) throws Exception {
        Duration step = atLeast.dividedBy(STEPS);
        for (int done = 1; done <= STEPS * PATIENCE; done++) {
            Duration before = CpuTime.ofCompilers(jvm);
            load.run(step);
            if (done >= STEPS && rests(jvm, before, step)) {
                return;
            }
        }
    }

    private static boolean rests(ProcessHandle jvm, Duration before, Duration step) throws IOException {
        Duration compiling = CpuTime.ofCompilers(jvm).minus(before);
        return compiling.toNanos() < RESTING * step.toNanos();
    }
}
