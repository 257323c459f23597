package dev.guanxi.sales;

import dev.guanxi.platform.testkit.MovableClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The time that tests of this service go by. */
final class TestTime {
    @Produces
    @Singleton
    static MovableClock clock() {
        return new MovableClock();
    }
}
