package dev.guanxi.platform.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenKeysTest {
    @Test
    void aKeyIsOnTheLineWhereItStoodFirst() {
        try (var seen = new SeenKeys()) {
            var key = UUID.randomUUID();
            seen.put(key, 7);
            seen.put(key, 9);

            assertThat(seen.lineOf(key)).isEqualTo(7);
            assertThat(seen.lineOf(UUID.randomUUID())).isZero();
        }
    }

    @Test
    void keysThatMeetInOneSlotAreApart() {
        try (var seen = new SeenKeys()) {
            seen.put(new UUID(1, 42), 1);
            seen.put(new UUID(2, 42), 2);

            assertThat(seen.lineOf(new UUID(1, 42))).isEqualTo(1);
            assertThat(seen.lineOf(new UUID(2, 42))).isEqualTo(2);
            assertThat(seen.lineOf(new UUID(3, 42))).isZero();
        }
    }

    @Test
    void nothingIsLostWhenItGrows() {
        var keys = IntStream.range(0, 200_000).mapToObj(_ -> UUID.randomUUID()).toList();
        try (var seen = new SeenKeys()) {
            for (int i = 0; i < keys.size(); i++) {
                seen.put(keys.get(i), i + 1);
            }

            for (int i = 0; i < keys.size(); i++) {
                assertThat(seen.lineOf(keys.get(i))).isEqualTo(i + 1);
            }
        }
    }
}
