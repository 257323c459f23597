package dev.guanxi.bench;

import dev.guanxi.platform.parts.Passwords;
import dev.guanxi.platform.parts.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a stage keeps its data and messages, below the build's output. Each stage begins with an empty one, unless it
 * asks for a database that was kept for it.
 *
 * @param kept says what the kept database contains; empty: none is kept
 */
record StageFolder(Path root, String kept) {

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
            if (!isKept()) {
                Files.deleteIfExists(note());
                remove(postgres().resolve("data"));
            }
            remove(kafka());
            for (Path file : list(".log")) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchException("The folder %s cannot be used".formatted(root), e);
        }
    }

    /** {@return whether the database is there that was asked for} */
    boolean isKept() {
        try {
            return !kept.isEmpty()
                    && Files.exists(note())
                    && Files.readString(note()).equals(kept);
        } catch (IOException e) {
            throw new BenchException("%s cannot be read".formatted(note()), e);
        }
    }

    /** From now on the database is the one that was asked for. */
    void keep() {
        try {
            Files.writeString(note(), kept);
        } catch (IOException e) {
            throw new BenchException("%s cannot be written".formatted(note()), e);
        }
    }

    private Path note() {
        return root.resolve("kept.txt");
    }

    /** {@return the password with which the kept database was created, or a new one} */
    String password() {
        try {
            return isKept() ? Files.readString(postgres().resolve("superuser.password")) : Passwords.random();
        } catch (IOException e) {
            throw new BenchException("The password of %s cannot be read".formatted(postgres()), e);
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
