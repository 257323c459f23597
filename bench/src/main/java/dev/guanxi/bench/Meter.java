package dev.guanxi.bench;

import java.time.Duration;
import java.util.List;

/** Watches processes while something is done, so that the client's own processor time does not count. */
record Meter(ProcessHandle database, List<ProcessHandle> services) {

    /** Does something and says how often. */
    @FunctionalInterface
    interface Work {
        long run() throws Exception;
    }

    /** Waits until nothing is left to do in the background. */
    @FunctionalInterface
    interface Aftermath {
        void await() throws Exception;
    }

    Reading measure(Work work) throws Exception {
        return measure(work, () -> {});
    }

    /** What the aftermath costs belongs to the work; the time it takes does not. */
    Reading measure(Work work, Aftermath aftermath) throws Exception {
        Duration databaseBefore = CpuTime.of(database);
        Duration servicesBefore = servicesSoFar();
        long begin = System.nanoTime();
        long count = work.run();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
        aftermath.await();
        return new Reading(
                count,
                elapsed,
                CpuTime.of(database).minus(databaseBefore),
                servicesSoFar().minus(servicesBefore));
    }

    private Duration servicesSoFar() {
        return services.stream().map(CpuTime::of).reduce(Duration.ZERO, Duration::plus);
    }
}
