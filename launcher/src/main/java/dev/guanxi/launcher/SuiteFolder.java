package dev.guanxi.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** The one folder in which a suite keeps everything: data, logs, secrets, process ids. Remove it to begin anew. */
record SuiteFolder(Path root) {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    SuiteFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Creates the folder, closed to other users, unless it is there. */
    void create() {
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("run"));
        } catch (IOException e) {
            throw new SuiteException("The suite cannot write to its folder %s: %s".formatted(root, e.getMessage()), e);
        }
    }

    Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    Path pidFile(String part) {
        return root.resolve("run").resolve(part + ".pid");
    }

    Path data(String part) {
        return root.resolve(part);
    }

    Path lock() {
        return root.resolve("suite.lock");
    }

    /** {@return the option that marks every process of this suite, so that it is recognised after a crash} */
    String mark() {
        return "-Dguanxi.suite=" + root;
    }

    Properties read(String name) {
        Properties properties = new Properties();
        Path file = root.resolve(name);
        if (Files.notExists(file)) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new SuiteException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Writes the file for the owner's eyes only, whole or not at all. */
    void write(String name, Properties properties) {
        Path file = root.resolve(name);
        Path draft = root.resolve(name + ".draft");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, OWNER_ONLY);
            try (Writer writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SuiteException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(root.resolve(name));
        } catch (IOException e) {
            throw new SuiteException("%s cannot be removed: %s".formatted(root.resolve(name), e.getMessage()), e);
        }
    }
}
