package dev.guanxi.platform.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An answer as it was given the first time.
 *
 * @param operation which method answered
 * @param request hash of what was asked
 * @param subjects ids of the records that request and answer name, so that it can be forgotten with any of them
 * @param body JSON, empty when there was none
 */
record StoredAnswer(
        String operation, String request, Set<UUID> subjects, int status, Map<String, String> headers, String body) {

    boolean isFor(String operation, String request) {
        return this.operation.equals(operation) && this.request.equals(request);
    }
}
