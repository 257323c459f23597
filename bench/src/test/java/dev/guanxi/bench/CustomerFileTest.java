package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerFileTest {

    @Test
    void itSaysHowManyRowsBringNothingNew() {
        List<String> lines = lines(CustomerFile.of(5000, 1000));

        assertThat(lines).hasSize(1001).first().isEqualTo(CustomerFile.COLUMNS);
        assertThat(new HashSet<>(lines))
                .hasSize(1001 - CustomerFile.of(5000, 1000).repeated());
        assertThat(CustomerFile.of(5000, 1000).repeated()).isEqualTo(10);
    }

    @Test
    void filesOfDifferentNumbersShareNoCustomer() {
        List<String> first = lines(CustomerFile.of(0, 300));
        List<String> second = lines(CustomerFile.of(300, 300));

        assertThat(second.subList(1, second.size())).doesNotContainAnyElementsOf(first);
    }

    private static List<String> lines(CustomerFile file) {
        return new String(file.content(), StandardCharsets.UTF_8).lines().toList();
    }
}
