package dev.guanxi.contact.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.web.Texts;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OriginTextsTest {
    static Stream<String> keys() {
        return Stream.concat(
                Stream.of(ValueSource.values()).map(source -> "origin.source." + source),
                Stream.of(StatementStanding.values()).map(standing -> "origin.standing." + standing));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everySourceAndStandingHasWordsInBothLanguages(String key) {
        var english = Texts.of(Locale.ENGLISH, key);

        assertThat(english).isNotEqualTo(key);
        assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE, key)).isNotIn(key, english);
    }
}
