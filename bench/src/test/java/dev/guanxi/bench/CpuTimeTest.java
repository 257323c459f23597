package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void whatAnEndedChildUsedStillCounts() throws IOException, InterruptedException {
        Process parent =
                new ProcessBuilder("bash", "-c", "(for ((i = 0; i < 100000; i++)); do :; done); sleep 60; :").start();
        try {
            Waiting.until(
                    Duration.ofSeconds(30),
                    "The child did not work",
                    () -> !CpuTime.of(parent.toHandle()).isZero());
            Waiting.until(Duration.ofSeconds(30), "The child did not end", () -> sleeps(parent));

            assertThat(CpuTime.of(parent.toHandle())).isGreaterThanOrEqualTo(Duration.ofMillis(20));
        } finally {
            parent.descendants().forEach(ProcessHandle::destroy);
            parent.destroy();
            parent.waitFor();
        }
    }

    private static boolean sleeps(Process parent) {
        return parent.descendants()
                .anyMatch(child -> child.info().command().orElse("").endsWith("sleep"));
    }
}
