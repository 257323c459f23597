package dev.guanxi.launcher.demo;

import java.time.Duration;

/** Lets some time pass. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while the demonstration company was being loaded.", e);
        }
    }
}
