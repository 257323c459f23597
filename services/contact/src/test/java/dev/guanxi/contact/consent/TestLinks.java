package dev.guanxi.contact.consent;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Links as mails have them, for the walks through every operation. */
public final class TestLinks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TestLinks() {}

    public static String confirmation(UUID consent) {
        return write(ConsentLinks.Use.CONFIRM, consent);
    }

    public static String wayOut(UUID consent) {
        return write(ConsentLinks.Use.OPT_OUT, consent);
    }

    private static String write(ConsentLinks.Use use, UUID consent) {
        return Arc.container()
                .instance(ConsentLinks.class)
                .get()
                .write(use, consent, Instant.EPOCH)
                .await()
                .atMost(PATIENCE);
    }
}
