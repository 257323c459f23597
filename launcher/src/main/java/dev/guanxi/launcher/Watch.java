package dev.guanxi.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts again that ended without being asked to; one that cannot start is tried less and less often. */
final class Watch implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Progress progress;
    private final StartWait wait;
    private final Duration pause;
    private final ExecutorService each = Executors.newVirtualThreadPerTaskExecutor();

    /** @param pause between two looks at a part */
    Watch(Progress progress, StartWait wait, Duration pause) {
        this.progress = progress;
        this.wait = wait;
        this.pause = pause;
    }

    void over(List<Part> parts) {
        parts.forEach(part -> each.execute(() -> watch(part)));
    }

    private void watch(Part part) {
        Duration now = pause;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(now);
                now = look(part) ? pause : longer(now);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** {@return whether the part is as it was wished to be} */
    private boolean look(Part part) {
        if (!part.isMissing()) {
            return true;
        }
        progress.say("%s ended by itself and is started again. %s".formatted(part.name(), part.log()));
        try {
            if (part.revive(wait)) {
                progress.say("%s is back".formatted(part.name()));
            }
            return true;
        } catch (RuntimeException e) {
            progress.say("%s did not start: %s".formatted(part.name(), e.getMessage()));
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        each.shutdownNow();
    }
}
