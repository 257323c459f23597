package dev.guanxi.launcher;

import dev.guanxi.platform.parts.OwnedProcess;
import dev.guanxi.platform.parts.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a launcher that was killed could not stop any more. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SuiteFolder folder;

    Leftovers(SuiteFolder folder) {
        this.folder = folder;
    }

    /** Stops the suite's own processes that nobody looks after, PostgreSQL last; {@return how many there were} */
    int stop() {
        List<OwnedProcess> found = pidFiles().stream().flatMap(this::process).toList();
        found.parallelStream().forEach(process -> process.stop(OwnedProcess.Signal.TERM, PATIENCE));
        pidFiles().forEach(file -> folder.remove("run/" + file.getFileName()));
        int postgres = PostgresServer.stopLeftover(folder.data("postgres")) ? 1 : 0;
        return found.size() + postgres;
    }

    private List<Path> pidFiles() {
        Path run = folder.root().resolve("run");
        if (Files.notExists(run)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new SuiteException("%s cannot be listed: %s".formatted(run, e.getMessage()), e);
        }
    }

    private Stream<OwnedProcess> process(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            return OwnedProcess.find(pid, folder.mark()).stream();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.<OwnedProcess>empty().stream();
        }
    }
}
