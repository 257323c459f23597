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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BreakingChangesTest {
    private static final Path DECLARED = Path.of("breaking-changes.md");

    @TestFactory
    Stream<DynamicTest> noContractBreaksItsClientsByAccident() throws IOException {
        return contracts("openapi", BreakingChanges::between);
    }

    @TestFactory
    Stream<DynamicTest> noEventBreaksItsReadersByAccident() throws IOException {
        return contracts("asyncapi", BreakingEvents::between);
    }

    /** Compares two contracts of one kind. */
    private interface Comparison {
        List<Breaking> between(String before, String after) throws IOException;
    }

    private static Stream<DynamicTest> contracts(String kind, Comparison comparison) throws IOException {
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
                .map(found -> found.subject() + " " + found.what())
                .toList();
    }

    @Test
    void whatReadersOfEventsRelyOnIsMissed() throws IOException {
        assertThat(breakingEvent("name: crm.notes.note.written.v1", "name: crm.notes.note.written.v2"))
                .containsExactly("crm.notes.note.written.v1 is gone");
        assertThat(breakingEvent("address: crm.notes.note", "address: crm.notes.remark"))
                .containsExactly("crm.notes.note is no topic any more");
        assertThat(breakingEvent("text: {type: string}", "words: {type: string}"))
                .containsExactly("crm.notes.note.written.v1 changed in /text, which is gone");
        assertThat(breakingEvent("text: {type: string}", "text: {type: integer}"))
                .containsExactly("crm.notes.note.written.v1 changed in the type of /text");
        assertThat(breakingEvent("currency: {type: string}", "code: {type: string}"))
                .containsExactly("crm.notes.note.written.v1 changed in /price/currency, which is gone");
        assertThat(breakingEvent("required: [text]", "required: []"))
                .containsExactly("crm.notes.note.written.v1 changed in /text, which may be missing");
    }

    @Test
    void whatIsAddedToAnEventBreaksNobody() throws IOException {
        assertThat(breakingEvent("text: {type: string}", "text: {type: string}, at: {type: string}"))
                .isEmpty();
        assertThat(breakingEvent("required: [text]", "required: [text, price]")).isEmpty();
    }

    private static List<String> breakingEvent(String old, String changed) throws IOException {
        var before = """
                asyncapi: 3.0.0
                channels:
                  note:
                    address: crm.notes.note
                components:
                  messages:
                    note.written:
                      name: crm.notes.note.written.v1
                      payload: {$ref: "#/components/schemas/NoteState"}
                  schemas:
                    NoteState:
                      type: object
                      required: [text]
                      properties: {text: {type: string}, price: {$ref: "#/components/schemas/Money"}}
                    Money:
                      type: object
                      properties: {currency: {type: string}}
                """;
        assertThat(before).contains(old);
        return BreakingEvents.between(before, before.replace(old, changed)).stream()
                .map(found -> found.subject() + " " + found.what())
                .toList();
    }
}
