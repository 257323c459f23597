package dev.guanxi.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One request to a service, in somebody's name.
 *
 * @param match what {@code If-Match} says
 */
record Call(
        HttpMethod method,
        String path,
        @Nullable Buffer body,
        String contentType,
        String token,
        @Nullable String match) {

    private static final String JSON = "application/json";

    static Call get(String path, String token) {
        return new Call(HttpMethod.GET, path, null, JSON, token, null);
    }

    static Call post(String path, JsonObject body, String token) {
        return new Call(HttpMethod.POST, path, body.toBuffer(), JSON, token, null);
    }

    /** {@return the same for a record that is as it was in this version} */
    Call ifVersion(long version) {
        return new Call(method, path, body, contentType, token, "\"%d\"".formatted(version));
    }

    /** What a service answered. */
    record Answer(int status, Buffer body) {

        private static final int FIRST_REFUSAL = 300;

        JsonObject json() {
            return body.toJsonObject();
        }

        /** {@return this answer, unless it is a refusal: the load asks only for what the service grants} */
        Answer granted() {
            if (status >= FIRST_REFUSAL) {
                throw new BenchException("A service refused what was asked of it, with %d: %s".formatted(status, body));
            }
            return this;
        }
    }
}
