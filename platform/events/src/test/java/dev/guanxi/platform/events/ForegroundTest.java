package dev.guanxi.platform.events;

import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForegroundTest {
    private static final Duration TOOK = Duration.ofMillis(20);
    private static final int MANY = 500;
    private static final int FEW = 5;

    @Inject
    Foreground foreground;

    @Test
    void whoHasManyEventsRestsWhileLargeWorkGoesOn() {
        assertThat(rests(MANY)).isEmpty();

        try (var one = foreground.begin();
                var other = foreground.begin()) {
            assertThat(rests(MANY))
                    .singleElement()
                    .satisfies(rest -> assertThat(rest).isBetween(TOOK.multipliedBy(3), Duration.ofSeconds(1)));
            assertThat(rests(FEW)).isEmpty();
            assertThat(one).isNotSameAs(other);
        }

        assertThat(rests(MANY)).isEmpty();
    }

    @Test
    void whoHasManyEventsTakesThemInAfterTheOthersWhileLargeWorkGoesOn() {
        var atWork = new AtomicInteger();
        Callable<Integer> consumer = () -> {
            var seen = new AtomicInteger();
            foreground.letIn(MANY, () -> seen.set(atWork.incrementAndGet()), _ -> atWork.decrementAndGet());
            return seen.get();
        };

        try (var _ = foreground.begin()) {
            assertThat(together(Collections.nCopies(6, consumer))).containsOnly(1);
        }
    }

    private List<Duration> rests(int events) {
        var rests = new ArrayList<Duration>();
        foreground.letIn(events, ForegroundTest::work, rests::add);
        return rests;
    }

    private static void work() {
        try {
            Thread.sleep(TOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
