package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import java.time.Instant;
import java.util.function.Supplier;

@Breaks("time_comes_from_a_clock")
class AsksByReference {
    Supplier<Instant> now() {
        return Instant::now;
    }
}
