package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import java.util.concurrent.CompletableFuture;

@Breaks("nobody_blocks")
class JoinsAFuture {
    String now() {
        return CompletableFuture.completedFuture("ready").join();
    }
}
