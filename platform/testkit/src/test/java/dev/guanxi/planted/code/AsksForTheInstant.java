package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import java.time.Instant;

@Breaks("time_comes_from_a_clock")
class AsksForTheInstant {
    Instant now() {
        return Instant.now();
    }
}
