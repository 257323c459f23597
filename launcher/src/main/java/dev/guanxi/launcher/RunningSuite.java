package dev.guanxi.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Brings a suite up in the right order, as fast as the machine allows, and down again. */
final class RunningSuite {

    private final Suite suite;
    private final Progress progress;
    private final StartWait wait;
    private final AtomicBoolean stopping = new AtomicBoolean();

    RunningSuite(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
        this.wait = new StartWait(progress);
    }

    /**
     * Starts everything. Without its foundations there is no suite; a tenant that does not start leaves the others
     * running.
     *
     * @return the parts that did not start
     */
    List<String> start() {
        List<Part> foundations = new ArrayList<>(suite.foundations());
        foundations.add(suite.frontDoor());
        List<String> missing = startTogether(foundations);
        if (!missing.isEmpty()) {
            throw new SuiteException("Without %s there is no suite.".formatted(String.join(" and ", missing)));
        }
        return startTogether(suite.tenants());
    }

    /** Stops everything, what people see first and what others stand on last; a second call does nothing. */
    void stop() {
        if (stopping.getAndSet(true)) {
            return;
        }
        together(List.of(suite.frontDoor()), this::stop);
        together(suite.tenants(), this::stop);
        suite.foundations().reversed().forEach(this::stop);
    }

    private List<String> startTogether(List<Part> parts) {
        progress.say(
                "starting " + String.join(", ", parts.stream().map(Part::name).toList()));
        List<String> failed = Collections.synchronizedList(new ArrayList<>());
        together(parts, part -> start(part, failed));
        return failed;
    }

    private void start(Part part, List<String> failed) {
        try {
            part.start(wait);
            progress.say("%s is ready on port %d".formatted(part.name(), part.port()));
        } catch (RuntimeException e) {
            failed.add(part.name());
            progress.say("%s did not start: %s".formatted(part.name(), e.getMessage()));
        }
    }

    private void stop(Part part) {
        if (part.state() == Part.State.DOWN) {
            return;
        }
        try {
            part.stop();
            progress.say(part.name() + " has stopped");
        } catch (RuntimeException e) {
            progress.say("%s did not stop: %s".formatted(part.name(), e.getMessage()));
        }
    }

    /** Closing the executor waits for all. */
    private static void together(List<Part> parts, Consumer<Part> what) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> each.execute(() -> what.accept(part)));
        }
    }
}
