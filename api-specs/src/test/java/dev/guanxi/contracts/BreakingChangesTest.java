package dev.guanxi.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.guanxi.contracts.BreakingChanges.Breaking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BreakingChangesTest {
    private static final Path CONTRACTS = Path.of("openapi");
    private static final Path DECLARED = Path.of("breaking-changes.md");

    @TestFactory
    Stream<DynamicTest> noContractBreaksItsClientsByAccident() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> compareWithCommitted(file)));
        }
    }

    private static void compareWithCommitted(Path file) throws IOException {
        var committed = CommittedText.of(file);
        if (committed.isEmpty()) {
            return; // a contract that nobody has yet breaks nobody
        }
        var service = file.getFileName().toString().replace(".yaml", "");
        var undeclared = BreakingChanges.between(committed.get(), Files.readString(file)).stream()
                .filter(breaking -> !isDeclared(service, breaking))
                .toList();
        assertThat(undeclared)
                .as(
                        "These changes of %s break clients. Keep what they use, or declare it in api-specs/%s",
                        file, DECLARED)
                .isEmpty();
    }

    private static boolean isDeclared(String service, Breaking breaking) {
        try {
            var beginning = "- %s %s: ".formatted(service, breaking.operation());
            return Files.readAllLines(DECLARED).stream().anyMatch(line -> line.startsWith(beginning));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatClientsRelyOnIsMissed() {
        assertThat(breaking("/notes", "/remarks")).containsExactly("listNotes GET /notes is gone");
        assertThat(breaking("text: {type: string}", "words: {type: string}"))
                .containsExactly("listNotes GET /notes changed in its answers");
        assertThat(breaking("text: {type: string}", "text: {type: integer}"))
                .containsExactly("listNotes GET /notes changed in its answers");
        assertThat(breaking("required: false", "required: true"))
                .containsExactly("listNotes GET /notes changed in its parameters");
    }

    @Test
    void whatIsAddedBreaksNobody() {
        assertThat(breaking("text: {type: string}", "text: {type: string}, at: {type: string}"))
                .isEmpty();
        assertThat(breaking("summary: Notes", "summary: All notes")).isEmpty();
    }

    private static List<String> breaking(String old, String changed) {
        var before = """
                openapi: 3.1.0
                info: {title: Notes, version: 1.0.0}
                paths:
                  /notes:
                    get:
                      operationId: listNotes
                      summary: Notes
                      parameters:
                        - {name: q, in: query, required: false, schema: {type: string}}
                      responses:
                        "200":
                          description: Notes
                          content:
                            application/json:
                              schema: {type: object, required: [text], properties: {text: {type: string}}}
                """;
        assertThat(before).contains(old);
        return BreakingChanges.between(before, before.replace(old, changed)).stream()
                .map(found -> found.operation() + " " + found.what())
                .toList();
    }
}
