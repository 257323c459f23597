package dev.guanxi.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Compares each contract with the one that was committed before; what breaks those who rely on it must be declared. */
final class ContractsBefore {
    private static final Path DECLARED = Path.of("breaking-changes.md");

    private ContractsBefore() {}

    /** Compares two contracts of one kind. */
    interface Comparison {
        List<Breaking> between(String before, String after) throws IOException;
    }

    /** A test for each contract of the kind. */
    static Stream<DynamicTest> compared(String kind, Comparison comparison) throws IOException {
        try (var files = Files.list(Path.of(kind))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> compare(file, comparison)));
        }
    }

    private static void compare(Path file, Comparison comparison) throws IOException {
        var before = CommittedText.before(file);
        if (before.isEmpty()) {
            return; // a contract that nobody has yet breaks nobody
        }
        var service = file.getFileName().toString().replace(".yaml", "");
        var undeclared = comparison.between(before.get(), Files.readString(file)).stream()
                .filter(breaking -> !isDeclared(service, breaking))
                .toList();
        assertThat(undeclared)
                .as(
                        "These changes of %s break those who rely on it. Keep what they use, or declare it in api-specs/%s",
                        file, DECLARED)
                .isEmpty();
    }

    private static boolean isDeclared(String service, Breaking breaking) {
        try {
            return Files.readAllLines(DECLARED).stream()
                    .anyMatch(line -> line.startsWith("- %s %s: ".formatted(service, breaking.subject()))
                            || line.startsWith("- every %s: ".formatted(breaking.subject())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
