package dev.guanxi.contact.task;

import java.time.temporal.ChronoUnit;

/** What lies between a task and the same task again, so and so often. */
public enum RepeatUnit {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    RepeatUnit(ChronoUnit unit) {
        this.unit = unit;
    }

    ChronoUnit unit() {
        return unit;
    }
}
