package dev.guanxi.platform.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts the lines of the sources beside the classes, those of the tests in the same package
 * included. Classes that come in a jar were counted in their own module.
 */
final class HaveShortFiles extends ArchCondition<JavaClass> {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"));

    private final int longest;
    private final TreeSet<Path> folders = new TreeSet<>();

    HaveShortFiles(int longest) {
        super("have source files of at most %d lines".formatted(longest));
        this.longest = longest;
    }

    @Override
    public void init(Collection<JavaClass> types) {
        folders.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        moduleOf(type).ifPresent(module -> {
            var found = foldersOf(type, module);
            if (found.isEmpty()) {
                events.add(SimpleConditionEvent.violated(
                        type, "Class <%s> has no source folder under %s/src".formatted(type.getName(), module)));
            }
            folders.addAll(found);
        });
    }

    @Override
    public void finish(ConditionEvents events) {
        folders.stream().flatMap(HaveShortFiles::javaFilesIn).forEach(file -> {
            var lines = linesOf(file);
            if (lines > longest) {
                events.add(
                        SimpleConditionEvent.violated(file, "File <%s> has %d lines; split it".formatted(file, lines)));
            }
        });
    }

    private static List<Path> foldersOf(JavaClass type, Path module) {
        var inPackage = Path.of(type.getPackageName().replace('.', '/'));
        return SOURCES.stream()
                .map(source -> module.resolve(source).resolve(inPackage))
                .filter(Files::isDirectory)
                .toList();
    }

    /** The folder that holds {@code target}, for a class compiled there. */
    private static Optional<Path> moduleOf(JavaClass type) {
        return type.getSource()
                .map(Source::getUri)
                .filter(uri -> "file".equals(uri.getScheme()))
                .flatMap(HaveShortFiles::parentOfTarget);
    }

    private static Optional<Path> parentOfTarget(URI compiled) {
        return Stream.iterate(Path.of(compiled), path -> path != null, Path::getParent)
                .filter(path -> path.endsWith("target"))
                .map(Path::getParent)
                .findFirst();
    }

    private static Stream<Path> javaFilesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long linesOf(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
