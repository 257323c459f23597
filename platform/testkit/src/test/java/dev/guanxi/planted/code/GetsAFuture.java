package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

@Breaks("nobody_blocks")
class GetsAFuture {
    String now(Future<String> ready) throws ExecutionException, InterruptedException {
        return ready.get();
    }
}
