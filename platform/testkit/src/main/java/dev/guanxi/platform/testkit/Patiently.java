package dev.guanxi.platform.testkit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** How a test waits for what another thread, or another service, does later. */
public final class Patiently {
    /** Of a machine that does other things, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Patiently() {}

    /** Waits until this holds; also for what cannot even be asked before. */
    public static void eventually(ThrowingRunnable holds) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(holds);
    }
}
