package dev.guanxi.launcher;

import java.time.Duration;
import java.util.List;

/** Why the programs of a suite are run. */
enum Purpose {
    WORK(Duration.ofSeconds(20)),
    /** Once after a build, so that later starts are quicker; what was learnt is written at the end, which takes time. */
    LEARNING(Duration.ofMinutes(3));

    private final Duration stopPatience;

    Purpose(Duration stopPatience) {
        this.stopPatience = stopPatience;
    }

    Duration stopPatience() {
        return stopPatience;
    }

    List<String> javaOptions(AotCache cache) {
        return switch (this) {
            case WORK -> cache.optionsToUse();
            case LEARNING -> cache.optionsToLearn();
        };
    }
}
