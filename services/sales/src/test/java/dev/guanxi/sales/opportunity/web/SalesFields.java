package dev.guanxi.sales.opportunity.web;

import static dev.guanxi.sales.Api.ADA;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Fields that an administrator gives to leads and deals for as long as a test runs. */
abstract class SalesFields {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static final List<Map<String, ?>> TIERS = List.of(option("gold", "Gold", "金"), option("silver", "Silver", "银"));

    final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/" + UUID.randomUUID());
    final Elsewhere elsewhere = new Elsewhere();
    private final List<UUID> fields = new ArrayList<>();
    String rating;

    @BeforeEach
    void aRating() {
        rating = key("rating");
        for (var kind : List.of("leads", "opportunities")) {
            defined(kind, rating, "NUMBER", Map.of("filterable", true, "min", 0, "max", 5));
        }
    }

    /** Another test's records need not have what was required here. */
    @AfterEach
    void noMore() {
        fields.forEach(field -> As.person(ADA)
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        As.person(ADA).get("/custom-fields/{id}", field).header("ETag"))
                .body(Map.of("active", false))
                .patch("/custom-fields/{id}", field)
                .then()
                .statusCode(200));
    }

    static Map<String, ?> option(String key, String english, String chinese) {
        return Map.of("key", key, "label", Map.of("english", english, "chinese", chinese));
    }

    static String key(String begin) {
        return begin + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    UUID defined(String kind, String key, String type, Map<String, ?> more) {
        var definition = new HashMap<String, Object>(
                Map.of("type", type, "label", Map.of("english", "Rating", "chinese", "评级")));
        definition.putAll(more);
        var answer = As.person(ADA)
                .body(Map.of("recordKind", kind, "key", key, "definition", definition))
                .post("/custom-fields");
        answer.then().statusCode(201);
        var id = UUID.fromString(answer.path("id"));
        fields.add(id);
        return id;
    }
}
