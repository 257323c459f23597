package dev.guanxi.platform.bin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StayTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void theTimeIsOverAfterSoManyDays() {
        var stay = new Stay(Duration.ofDays(30));

        assertThat(stay.end(NOON)).contains(Instant.parse("2026-04-01T12:00:00Z"));
        assertThat(stay.overAt(Instant.parse("2026-04-01T12:00:00Z"))).contains(NOON);
    }

    @Test
    void withoutALengthNothingIsEverOver() {
        var stay = new Stay(Duration.ZERO);

        assertThat(stay.end(NOON)).isEmpty();
        assertThat(stay.overAt(NOON)).isEmpty();
    }
}
