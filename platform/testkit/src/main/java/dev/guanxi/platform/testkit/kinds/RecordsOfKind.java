package dev.guanxi.platform.testkit.kinds;

import static dev.guanxi.platform.testkit.kinds.Kind.ADMIN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Records of a kind with fields that an administrator defined for as long as a test runs. */
public abstract class RecordsOfKind {
    protected static final Duration PATIENCE = Duration.ofSeconds(30);
    protected final Elsewhere elsewhere = new Elsewhere();
    final List<UUID> fields = new ArrayList<>();

    /** A number that tells apart what a test makes from all that is there. */
    protected String rating = "";

    protected abstract Kind kind();

    @BeforeEach
    void aFieldOfTheirOwn() {
        rating = key("rating");
        defined(rating, "NUMBER", Map.of("min", 1, "max", 9, "filterable", true));
    }

    /** Another test's records need not have what was required here. */
    @AfterEach
    void noMore() {
        fields.forEach(field -> As.person(ADMIN)
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        As.person(ADMIN).get("/custom-fields/{id}", field).header("ETag"))
                .body(Map.of("active", false))
                .patch("/custom-fields/{id}", field)
                .then()
                .statusCode(200));
    }

    protected final UUID created(int rated) {
        return made(Map.of(rating, rated));
    }

    /** One with these values in fields of an administrator; kinds that nobody of ours creates say how they come to have them. */
    protected UUID made(Map<String, ?> values) {
        return id(kind().create().apply(values));
    }

    protected static UUID id(Response created) {
        created.then().statusCode(201);
        return Answers.id(created);
    }

    protected final void shows(UUID id, String key, Object value) {
        kind().record(id).body(kind().custom() + "." + key, equalTo(value));
    }

    /** What the worker finds are exactly these, among those of this test. */
    protected final void findsOnly(UUID... expected) {
        var ids = kind().listed(kind().worker(), "custom.%s>=1".formatted(rating));
        var wanted = List.of(expected).stream().map(UUID::toString).toArray(String[]::new);
        assertThat(ids, wanted.length == 0 ? empty() : containsInAnyOrder(wanted));
    }

    protected static Map<String, ?> custom(String key, Object value) {
        return Map.of("custom", Map.of(key, value));
    }

    protected static String key(String begin) {
        return begin + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    protected final void defined(String key, String type, Map<String, ?> more) {
        var answer = define(key, type, more);
        answer.then().statusCode(201);
        fields.add(Answers.id(answer));
    }

    final Response define(String key, String type, Map<String, ?> more) {
        var definition = new HashMap<String, Object>(
                Map.of("type", type, "label", Map.of("english", "Rating", "chinese", "评级")));
        definition.putAll(more);
        return As.person(ADMIN)
                .body(Map.of("recordKind", kind().list(), "key", key, "definition", definition))
                .post("/custom-fields");
    }
}
