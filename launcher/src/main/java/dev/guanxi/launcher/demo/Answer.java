package dev.guanxi.launcher.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service said to a request.
 *
 * @param etag empty where the answer has none
 */
record Answer(int status, String etag, JsonObject body) {

    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int INVALID = 422;
    private static final int TIME_BITS = 16;

    boolean isSuccess() {
        return status >= SUCCESS && status < REDIRECTION;
    }

    /** {@return whether the refusal's reason is that there is such a record} */
    boolean saysAlreadyThere() {
        return status == CONFLICT && problem().endsWith("-already");
    }

    /** {@return whether somebody else changed the record in the meantime} */
    boolean isStale() {
        return status == STALE;
    }

    /** {@return whether the request names a record of another service that has not become known here yet} */
    boolean namesUnknownRecord() {
        return status == INVALID
                && violations()
                        .anyMatch(violation -> violation.getString("field").endsWith("Id"));
    }

    /** {@return the kind of problem, such as {@code deal-conflict}; empty for a success} */
    String problem() {
        return text("type").replaceFirst("^/problems/", "");
    }

    /** {@return the value of a field; empty where there is none} */
    String text(String field) {
        return Objects.requireNonNullElse(body.getString(field), "");
    }

    UUID id() {
        return UUID.fromString(body.getString("id"));
    }

    /** {@return the records of a page} */
    List<JsonObject> items() {
        return objects(body.getJsonArray("items", new JsonArray())).toList();
    }

    /** {@return the refusal in words, for people} */
    String refusal() {
        String fields = violations()
                .map(violation -> " %s: %s".formatted(violation.getString("field"), violation.getString("message")))
                .collect(Collectors.joining(";"));
        return "%d %s%s".formatted(status, text("detail").isEmpty() ? text("title") : text("detail"), fields);
    }

    /** When a record was born, which its id tells: the suite's ids are UUIDs of version 7 (RFC 9562). */
    static Instant birth(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIME_BITS);
    }

    private Stream<JsonObject> violations() {
        Object violations = body.getValue("violations");
        return violations instanceof JsonArray array ? objects(array) : Stream.empty();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }
}
