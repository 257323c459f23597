package dev.guanxi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BreakingEventsTest {
    @TestFactory
    Stream<DynamicTest> noEventBreaksItsReadersByAccident() throws IOException {
        return ContractsBefore.compared("asyncapi", BreakingEvents::between);
    }

    @Test
    void whatReadersOfEventsRelyOnIsMissed() throws IOException {
        assertThat(breaking("name: crm.notes.note.written.v1", "name: crm.notes.note.written.v2"))
                .containsExactly("crm.notes.note.written.v1 is gone");
        assertThat(breaking("address: crm.notes.note", "address: crm.notes.remark"))
                .containsExactly("crm.notes.note is no topic any more");
        assertThat(breaking("text: {type: string}", "words: {type: string}"))
                .containsExactly("crm.notes.note.written.v1 changed in /text, which is gone");
        assertThat(breaking("text: {type: string}", "text: {type: integer}"))
                .containsExactly("crm.notes.note.written.v1 changed in the type of /text");
        assertThat(breaking("currency: {type: string}", "code: {type: string}"))
                .containsExactly("crm.notes.note.written.v1 changed in /price/currency, which is gone");
        assertThat(breaking("required: [text]", "required: []"))
                .containsExactly("crm.notes.note.written.v1 changed in /text, which may be missing");
    }

    @Test
    void whatIsAddedToAnEventBreaksNobody() throws IOException {
        assertThat(breaking("text: {type: string}", "text: {type: string}, at: {type: string}"))
                .isEmpty();
        assertThat(breaking("required: [text]", "required: [text, price]")).isEmpty();
    }

    private static List<String> breaking(String old, String changed) throws IOException {
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
