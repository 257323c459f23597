package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("nobody_blocks")
class Sleeps {
    void now() throws InterruptedException {
        Thread.sleep(1);
    }
}
