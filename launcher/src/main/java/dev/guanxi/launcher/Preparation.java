package dev.guanxi.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Work done once after a build, so that each {@code crm up} is quick: Keycloak is unpacked and its database filled, and
 * every program is run once to learn how it starts.
 */
final class Preparation {

    private static final int AT_A_TIME = 2;

    private final Path home;
    private final SuiteFolder folder;
    private final Progress progress;
    private final StartWait wait;

    Preparation(Path home, SuiteFolder folder, PrintStream out) {
        this.home = home;
        this.folder = folder;
        this.progress = new Progress(out);
        this.wait = new StartWait(progress);
    }

    /** Prepares what is not prepared yet; does nothing if nothing was built since the last time. */
    void run() {
        SuiteLock.holding(folder, this::runAlone);
    }

    private void runAlone() {
        new Leftovers(folder).stop();
        progress.say("looking what the build changed; the first time this unpacks Keycloak");
        List<ServiceFolder> built =
                ServiceFolder.all(home).stream().filter(ServiceFolder::isBuilt).toList();
        Suite suite = new Suite(home, folder, CommandLine.DEFAULT_PORT, built, Purpose.LEARNING);
        List<Part> unprepared = suite.unprepared();
        if (unprepared.isEmpty()) {
            return;
        }
        progress.say("preparing "
                + String.join(", ", unprepared.stream().map(Part::name).toList()));
        RunningSuite running = new RunningSuite(suite, progress);
        Thread cleanUp = Thread.ofPlatform().unstarted(running::stop);
        Runtime.getRuntime().addShutdownHook(cleanUp);
        suite.foundations().forEach(part -> part.start(wait));
        try (ExecutorService few = Executors.newFixedThreadPool(AT_A_TIME)) {
            unprepared.forEach(part -> few.execute(() -> learn(part)));
        }
        running.stop();
        progress.say("prepared");
    }

    private void learn(Part part) {
        try {
            part.start(wait);
            part.stop();
            progress.say("%s is prepared".formatted(part.name()));
        } catch (RuntimeException e) {
            progress.say("%s could not be prepared and will start slower: %s".formatted(part.name(), e.getMessage()));
        }
    }
}
