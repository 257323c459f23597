package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ChangeTest {
    @Test
    void onlyWhatDiffersIsAChange() {
        var changes = Change.between(
                json("{'name': 'Acme', 'city': null, 'phone': '1', 'address': {'zip': '1', 'street': 'A'}}"),
                json("{'name': 'Acme', 'city': 'Paris', 'address': {'zip': '2', 'street': 'A'}}"));

        assertThat(changes)
                .containsExactlyInAnyOrder(
                        new Change("city", null, json("'Paris'")),
                        new Change("phone", json("'1'"), null),
                        new Change("address.zip", json("'1'"), json("'2'")));
    }

    @Test
    void whatIsNewHasNoBefore() {
        assertThat(Change.between(null, json("{'name': 'Acme', 'city': null}")))
                .containsExactly(new Change("name", null, json("'Acme'")));
    }

    @Test
    void aListIsComparedAsAWhole() {
        assertThat(Change.between(json("{'lines': [1, 2]}"), json("{'lines': [1, 3]}")))
                .containsExactly(new Change("lines", json("[1, 2]"), json("[1, 3]")));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
