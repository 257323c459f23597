package dev.guanxi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BreakingChangesTest {
    @TestFactory
    Stream<DynamicTest> noContractBreaksItsClientsByAccident() throws IOException {
        return ContractsBefore.compared("openapi", BreakingChanges::between);
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
}
