package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import java.util.Date;

@Breaks("time_comes_from_a_clock")
class AsksForAnOldDate {
    @SuppressWarnings("JavaUtilDate") // the planted violation
    Date now() {
        return new Date();
    }
}
