package dev.guanxi.platform.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given the first time.
 *
 * @param operation which method answered
 * @param request hash of what was asked
 * @param subject id of the record the answer is about, so that it can be forgotten with it
 * @param body JSON, empty when there was none
 */
record StoredAnswer(
        String operation,
        String request,
        @Nullable UUID subject,
        int status,
        Map<String, String> headers,
        String body) {

    boolean isFor(String operation, String request) {
        return this.operation.equals(operation) && this.request.equals(request);
    }
}
