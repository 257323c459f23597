package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    final Cursors cursors = new Cursors("a key");

    @Test
    void aCursorKeepsItsValues() {
        var cursor = cursors.write("customers", List.of("华为", "", "01"));

        assertThat(cursors.read("customers", cursor)).containsExactly("华为", "", "01");
    }

    @Test
    void aCursorOfAnotherListOrKeyIsRefused() {
        var cursor = cursors.write("customers", List.of("1"));

        assertThatThrownBy(() -> cursors.read("contacts", cursor)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Cursors("another key").read("customers", cursor))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWeDidNotWriteIsRefused(String cursor) {
        assertThatThrownBy(() -> cursors.read("customers", cursor)).isInstanceOf(Invalid.class);
    }
}
