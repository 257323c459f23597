package dev.guanxi.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForegroundTest {
    private static final Duration TOOK = Duration.ofMillis(20);

    @Inject
    Foreground foreground;

    @Test
    void whoHasManyEventsRestsWhileLargeWorkGoesOn() {
        assertThat(foreground.restAfter(500, TOOK)).isZero();

        try (var one = foreground.begin();
                var other = foreground.begin()) {
            assertThat(foreground.restAfter(500, TOOK)).isEqualTo(Duration.ofMillis(60));
            assertThat(foreground.restAfter(5, TOOK)).isZero();
            assertThat(foreground.restAfter(500, Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(1));
            assertThat(one).isNotSameAs(other);
        }

        assertThat(foreground.restAfter(500, TOOK)).isZero();
    }
}
