package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import io.smallrye.mutiny.Uni;

@Breaks("nobody_blocks")
class AwaitsAUni {
    String now() {
        return Uni.createFrom().item("ready").await().indefinitely();
    }
}
