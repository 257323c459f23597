package dev.guanxi.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    @Test
    void knowsThePortOnlyWhenItIsTold() {
        assertThat(parse("--demo").port()).isEmpty();
        assertThat(parse("--demo --port 18090").port()).hasValue(18090);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"customers.csv", "--demo --port", "--demo --port 0", "--demo --port eighty", "--demo --fast"})
    void refusesWhatItDoesNotUnderstandAndSaysWhatToDo(String line) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(DemoException.class)
                .hasMessageMatching("(?s).*(See crm import --help|Give a number).*");
    }

    private static Wish parse(String line) {
        return Wish.parse(List.of(line.split(" ")));
    }
}
