package dev.guanxi.platform.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first of a lane, to be sent now.
 *
 * @param attempts how often it was tried before
 * @param body what is sent; null when it was erased meanwhile
 * @param secrets with which it is signed
 */
record Due(
        UUID webhook,
        UUID lane,
        int attempts,
        @Nullable UUID delivery,
        String messageId,
        @Nullable String body,
        String url,
        List<String> secrets) {

    /** What happened, when, and the record's state after it, as it was published. */
    static String body(String type, Instant at, UUID subject, long sequence, String state) {
        return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"id\":\"%s\",\"sequence\":%d,\"state\":%s}}"
                .formatted(type, at, subject, sequence, state);
    }
}
