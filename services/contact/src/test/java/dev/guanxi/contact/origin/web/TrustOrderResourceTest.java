package dev.guanxi.contact.origin.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrustOrderResourceTest {
    @Test
    void administratorsChangeWhomOneBelievesAndWhatIsSaidAfterwardsIsWeighedByIt() {
        var shipped = Api.trustOrder();
        var tag = As.person(ADA).get("/trust-order").header("ETag");
        var customer = Api.customer(ANN, "PERSON", Map.of("name", "信", "industry", "轮胎"));
        note(customer, "IMPORT", "光学").then().body("find { it.field == 'INDUSTRY' }.value", equalTo("轮胎"));

        put(tag, upsideDown(shipped)).then().statusCode(200);
        try {
            As.person(ANN)
                    .get("/customers/{id}/origins", customer)
                    .then()
                    .body("find { it.field == 'INDUSTRY' }.others.standing", contains("NOT_ADOPTED"));
            note(customer, "CAMPAIGN", "玻璃").then().body("find { it.field == 'INDUSTRY' }.value", equalTo("轮胎"));
            note(customer, "IMPORT", "眼镜").then().body("find { it.field == 'INDUSTRY' }.value", equalTo("眼镜"));
            put(tag, shipped).then().statusCode(412);
        } finally {
            put(As.person(ADA).get("/trust-order").header("ETag"), shipped)
                    .then()
                    .statusCode(200);
        }
        As.person(ADA)
                .get("/trust-order/history")
                .then()
                .body("[0].actor", equalTo("ada"))
                .body("[0].changes.field", contains("fields"));
    }

    @Test
    void anOrderOfTrustIsWholeOrRefused() {
        var shipped = Api.trustOrder();
        var tag = As.person(ADA).get("/trust-order").header("ETag");

        As.person(ADA).get("/trust-order").then().body("fields", hasSize(5));
        put(tag, Map.of("fields", List.of())).then().statusCode(422).body("violations[0].field", equalTo("fields"));
        var halved = fields(shipped);
        halved.set(1, with(halved.get(1), List.of("PERSON")));
        put(tag, Map.of("fields", halved))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fields[1].sources"));
    }

    private static Map<String, ?> upsideDown(Map<String, Object> shipped) {
        return Map.of(
                "fields",
                fields(shipped).stream()
                        .map(field -> {
                            var sources = new ArrayList<>((List<?>) field.get("sources"));
                            Collections.reverse(sources);
                            return with(field, sources);
                        })
                        .toList());
    }

    @SuppressWarnings("unchecked") // JSON says nothing of types
    private static List<Map<String, Object>> fields(Map<String, Object> order) {
        return new ArrayList<>((List<Map<String, Object>>) order.get("fields"));
    }

    private static Map<String, Object> with(Map<String, Object> field, List<?> sources) {
        var other = new HashMap<>(field);
        other.put("sources", sources);
        return other;
    }

    private static Response put(String tag, Map<String, ?> order) {
        return As.person(ADA).header("If-Match", tag).body(order).put("/trust-order");
    }

    private static Response note(Object customer, String source, String industry) {
        return As.person(ANN)
                .body(Map.of(
                        "source", source, "saidAt", "2026-03-02T01:00:00Z", "values", Map.of("industry", industry)))
                .post("/customers/{id}/origins/statements", customer);
    }
}
