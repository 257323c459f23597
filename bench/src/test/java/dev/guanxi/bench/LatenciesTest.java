package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsADelayThatWasSeen() {
        Latencies delays = new Latencies(LongStream.rangeClosed(1, 200)
                .map(i -> 201 - i)
                .map(i -> i * 1000)
                .toArray());

        assertThat(delays.percentile(0.5)).isEqualTo(100);
        assertThat(delays.percentile(0.99)).isEqualTo(198);
        assertThat(delays.percentile(1)).isEqualTo(200);
    }

    @Test
    void nothingHasNoDelay() {
        assertThatThrownBy(() -> new Latencies(new long[0])).isInstanceOf(BenchException.class);
    }
}
