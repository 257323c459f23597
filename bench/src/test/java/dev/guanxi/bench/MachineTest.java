package dev.guanxi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void figuresOfABusyMachineSayThatTheyAre() {
        assertThat(withLoad(1.4).text()).isEqualTo("2026-11-21 22:00 UTC, 2 cores, 24 GB, Java 25, load before 1.4");
        assertThat(withLoad(1.6).text())
                .endsWith("load before 1.6: **others were working, these figures say nothing**");
    }

    private static Machine withLoad(double load) {
        return new Machine(OffsetDateTime.parse("2026-11-21T22:00:00Z"), 2, 24, "25", load);
    }
}
