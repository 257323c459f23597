package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import java.time.Clock;

@Breaks("services_make_no_clock")
class MakesAClock {
    Clock now() {
        return Clock.systemUTC();
    }
}
