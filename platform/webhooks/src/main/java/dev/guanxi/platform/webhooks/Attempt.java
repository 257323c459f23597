package dev.guanxi.platform.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt went.
 *
 * @param latencyMillis from the first byte sent to the last received, in milliseconds
 * @param status what the receiver answered; null when it did not
 * @param answer the beginning of what it said
 * @param failure why there was no answer
 */
record Attempt(
        Instant at,
        int latencyMillis,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String failure) {
    private static final int GONE = 410;

    boolean succeeded() {
        return status != null && status / 100 == 2;
    }

    /** The receiver wants nothing more. */
    boolean gone() {
        return status != null && status == GONE;
    }

    /** In a few words, for people. */
    String summary() {
        return failure == null ? "HTTP " + status : failure;
    }
}
