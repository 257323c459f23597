package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyLoadTest {

    @Test
    void aSlowMomentIsMadeUpForInsteadOfSlowingTheRest() throws Exception {
        List<Long> starts = new ArrayList<>();

        SteadyLoad.run(100, 100, number -> {
            starts.add(System.nanoTime());
            if (number == 0) {
                Thread.sleep(Duration.ofSeconds(2));
            }
        });

        assertThat(starts).hasSize(100);
        assertThat(Duration.ofNanos(starts.getLast() - starts.getFirst()))
                .isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_800));
    }
}
