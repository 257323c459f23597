package dev.guanxi.launcher;

import dev.guanxi.platform.parts.OwnedProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A part that is a process of its own and says by HTTP whether it is ready. */
final class ProcessEngine implements Engine {

    private static final String SETSID = "/usr/bin/setsid";

    /** What to run. Its command line must carry the suite's mark. */
    record Plan(List<String> command, Map<String, String> environment, Path workingFolder) {}

    private final String name;
    private final SuiteFolder folder;
    private final Purpose purpose;
    private final Supplier<Plan> plan;
    private final Readiness readiness;

    ProcessEngine(String name, SuiteFolder folder, Purpose purpose, URI readiness, Supplier<Plan> plan) {
        this.name = name;
        this.folder = folder;
        this.purpose = purpose;
        this.readiness = new Readiness(readiness);
        this.plan = plan;
    }

    @Override
    public void start() {
        stop();
        Plan now = plan.get();
        ProcessBuilder builder = new ProcessBuilder(inItsOwnSession(now.command()))
                .directory(now.workingFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.log(name).toFile());
        builder.environment().putAll(now.environment());
        try {
            Process process = builder.start();
            Files.writeString(folder.pidFile(name), Long.toString(process.pid()));
        } catch (IOException e) {
            throw new SuiteException("%s could not be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public boolean isReady() {
        return readiness.isGiven();
    }

    @Override
    public String lack() {
        return readiness.lack();
    }

    @Override
    public boolean isRunning() {
        return process().isPresent();
    }

    @Override
    public void stop() {
        process().ifPresent(process -> process.stop(OwnedProcess.Signal.TERM, purpose.stopPatience()));
        try {
            Files.deleteIfExists(folder.pidFile(name));
        } catch (IOException e) {
            throw new SuiteException("%s cannot be removed: %s".formatted(folder.pidFile(name), e.getMessage()), e);
        }
    }

    @Override
    public OptionalLong pid() {
        return process().stream().mapToLong(process -> process.handle().pid()).findFirst();
    }

    @Override
    public String log() {
        return "Its messages stand in " + folder.log(name) + ".";
    }

    private Optional<OwnedProcess> process() {
        try {
            long pid = Long.parseLong(Files.readString(folder.pidFile(name)).strip());
            return OwnedProcess.find(pid, folder.mark());
        } catch (IOException neverStarted) {
            return Optional.empty();
        }
    }

    /** Ctrl-C goes to a whole session; the launcher alone shall get it and stop the parts in order. */
    private static List<String> inItsOwnSession(List<String> command) {
        if (!Files.isExecutable(Path.of(SETSID))) {
            return command;
        }
        List<String> detached = new ArrayList<>(List.of(SETSID));
        detached.addAll(command);
        return detached;
    }
}
