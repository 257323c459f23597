package dev.guanxi.platform.web.openapi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the code says about an operation and the generated document does not.
 *
 * @param roles who may call it; null when anybody may, empty when every logged-in person may
 * @param status of the good answer; 0 when the code states it by an annotation
 * @param answers kind of the good answer
 * @param atMost how long its list can be; null when that is not said
 * @param idempotency whether it takes an Idempotency-Key
 */
record Endpoint(
        @Nullable Set<String> roles,
        int status,
        Answer answers,
        @Nullable Integer atMost,
        Idempotency idempotency) {

    enum Answer {
        /** No body. */
        NOTHING,
        /** A record with its entity tag. */
        TAGGED,
        /** A part of a list. */
        PAGE,
        /** All of a list, in one of several forms. */
        FILE,
        /** A file of the kind that the operation says. */
        DOWNLOAD,
        /** Anything else. */
        PLAIN
    }

    enum Idempotency {
        NONE,
        POSSIBLE,
        REQUIRED
    }

    boolean isPublic() {
        return roles == null;
    }
}
