package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("time_comes_from_a_clock")
class AsksForTheMillis {
    long now() {
        return System.currentTimeMillis();
    }
}
