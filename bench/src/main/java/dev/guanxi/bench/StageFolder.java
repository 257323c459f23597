package dev.guanxi.bench;

import dev.guanxi.platform.parts.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a stage keeps its data and messages, below the build's output; each stage begins with an empty one. */
record StageFolder(Path root) {

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    /** {@return the option that marks every process of a stage, so that it is recognised after a crash} */
    String mark() {
        return "-Dguanxi.bench=" + root;
    }

    /** Ends what a killed bench left running here, and removes its data; PostgreSQL's unpacked programs stay. */
    void clear() {
        try {
            Files.createDirectories(root);
            for (Path file : list(".pid")) {
                ServiceProcess.stopLeftover(file, mark());
            }
            PostgresServer.stopLeftover(postgres());
            remove(postgres().resolve("data"));
            remove(kafka());
            for (Path file : list(".log")) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchException("The folder %s cannot be used".formatted(root), e);
        }
    }

    private List<Path> list(String ending) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
