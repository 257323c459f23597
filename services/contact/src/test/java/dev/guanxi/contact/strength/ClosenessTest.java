package dev.guanxi.contact.strength;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.interaction.InteractionKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClosenessTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "0.001, 1", "4, 29", "8, 50", "16, 75", "24, 88", "1000, 100"})
    void twoVisitsAreHalfTheWayAndFourHalfOfTheRest(double sum, int score) {
        assertThat(Closeness.score(sum)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "1, WEAK", "29, WEAK", "30, MEDIUM", "59, MEDIUM", "60, STRONG", "100, STRONG"})
    void scoresHaveNames(int score, Strength strength) {
        assertThat(Strength.of(score)).isEqualTo(strength);
    }

    @ParameterizedTest
    @EnumSource(InteractionKind.class)
    void nothingIsCloserThanBeingThere(InteractionKind kind) {
        assertThat(Closeness.weight(kind)).isBetween(0d, Closeness.weight(InteractionKind.VISIT));
    }

    @Test
    void theDatabaseKnowsEachKind() {
        assertThat(Closeness.sql("age"))
                .contains(Stream.of(InteractionKind.values())
                        .map(kind -> "when '" + kind + "' then")
                        .toList());
    }
}
