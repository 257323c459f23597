package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import java.time.LocalDate;
import java.time.ZoneOffset;

@Breaks("time_comes_from_a_clock")
class AsksForTheDate {
    LocalDate now() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
