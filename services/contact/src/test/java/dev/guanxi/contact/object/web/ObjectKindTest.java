package dev.guanxi.contact.object.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.OwnKinds.change;
import static dev.guanxi.contact.OwnKinds.define;
import static dev.guanxi.contact.OwnKinds.defined;
import static dev.guanxi.contact.OwnKinds.field;
import static dev.guanxi.contact.OwnKinds.find;
import static dev.guanxi.contact.OwnKinds.get;
import static dev.guanxi.contact.OwnKinds.key;
import static dev.guanxi.contact.OwnKinds.listed;
import static dev.guanxi.contact.OwnKinds.made;
import static dev.guanxi.contact.OwnKinds.make;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.guanxi.contact.OwnKinds;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Kinds of record that an administrator defines, from definition to deactivation. */
@QuarkusTest
class ObjectKindTest {
    /** The transaction of whoever sends a key ends later than that of whoever sends none. */
    @Test
    void whatIsDefinedWithAKeyIsKnownWhenThatIsAnswered() {
        for (int i = 0; i < 3; i++) {
            var kind = key();
            keyed(Map.of("key", kind, "definition", OwnKinds.CALLED), "/object-kinds");
            var label = Map.of("english", "Seats", "chinese", "座位");
            keyed(
                    Map.of("recordKind", kind, "key", "seats", "definition", Map.of("type", "NUMBER", "label", label)),
                    "/custom-fields");
            made(ADA, kind, Map.of("name", "Van", "custom", Map.of("seats", 8)));
        }
    }

    private static void keyed(Map<String, ?> body, String path) {
        As.person(ADA)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void aKindIsThereWithEverythingFromTheAnswerOn() {
        var kind = key();
        make(ANN, kind, Map.of("name", "Too early")).then().statusCode(404);

        var id = defined(kind);

        made(ANN, kind, Map.of("name", "Van 7"));
        field(kind, "seats", "NUMBER", Map.of("filterable", true));
        made(ANN, kind, Map.of("name", "Van 8", "custom", Map.of("seats", 8)));
        assertThat(listed(ANN, kind, "custom.seats>7")).hasSize(1);
        As.person(ANN).get("/object-kinds").then().body("key", hasItem(kind));
        As.person(ANN)
                .get("/object-kinds/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("definition.plural.chinese", equalTo("车辆们"));
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .get("/lists")
                .then()
                .body("find { it.name == '%s' }.fields.name".formatted(kind), hasItems("createdAt", "custom.seats"))
                .body("find { it.name == '%s' }.columns.heading".formatted(kind), hasItems("名称", "标签seats"));
        As.person(ANN).get("/imports/kinds").then().body("kind", hasItem(kind));
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .get("/layouts/{kind}", kind)
                .then()
                .body("sections[0].fields.label", contains("名称"))
                .body("sections[1].fields.label", contains("标签seats"));
    }

    @Test
    void onlyAdministratorsDefineKindsAndOutsidersKnowOfNone() {
        define(ANN, key()).then().statusCode(403);
        var kind = key();
        defined(kind);
        for (var outsider : List.of(
                Person.of("pia", Roles.PARTNER).partner(UUID.randomUUID()),
                Person.of("sue", Roles.SHOPPER).customer(UUID.randomUUID()),
                Person.of("tom", Roles.TECHNICIAN))) {
            As.person(outsider).get("/object-kinds").then().statusCode(403);
            As.person(outsider).get("/objects/{kind}", kind).then().statusCode(403);
            As.person(outsider).get("/lists").then().statusCode(200).body("name", not(hasItem(kind)));
        }
        var analyst = Person.of("al", Roles.ANALYST);
        As.person(analyst).get("/objects/{kind}", kind).then().statusCode(200);
        make(analyst, kind, Map.of("name", "No")).then().statusCode(403);
    }

    @Test
    void aKeyIsAWordThatNothingElseIsCalled() {
        for (var wrong : List.of("Vehicles", "7up", "two--hyphens", "ends-", "it's", "customers", "orders")) {
            define(ADA, wrong).then().statusCode(422).body("violations.field", contains("key"));
        }
        var kind = key();
        defined(kind);
        define(ADA, kind).then().statusCode(409);
        As.person(ADA)
                .body(Map.of("key", key(), "definition", Map.of("singular", Map.of("english", "One"))))
                .post("/object-kinds")
                .then()
                .statusCode(422);
    }

    @Test
    void aChangedKindHasAVersionAndAHistory() {
        var id = defined(key());

        As.person(ADA)
                .contentType("application/merge-patch+json")
                .body(Map.of("active", false))
                .patch("/object-kinds/{id}", id)
                .then()
                .statusCode(428);
        change(id, Map.of("plural", Map.of("english", "Cars")))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        As.person(ADA)
                .get("/object-kinds/{id}", id)
                .then()
                .body("definition.plural.english", equalTo("Cars"))
                .body("definition.plural.chinese", equalTo("车辆们"));
        As.person(ANN)
                .get("/object-kinds/{id}/history", id)
                .then()
                .body("[0].actor", equalTo("ada"))
                .body("[0].changes.toString()", containsString("Cars"));
    }

    @Test
    void ofAKindThatIsNotInUseNobodyHearsUntilItIsBackWithAllItHad() {
        var kind = key();
        var id = defined(kind);
        var seats = field(kind, "seats", "NUMBER", Map.of("filterable", true));
        var van = made(ANN, kind, Map.of("name", "Van 7", "custom", Map.of("seats", 8)));

        change(id, Map.of("active", false)).then().statusCode(200);

        get(ANN, kind, van).then().statusCode(404);
        find(ANN, kind, "name==x").then().statusCode(404);
        make(ANN, kind, Map.of("name", "Van 8")).then().statusCode(404);
        As.person(ANN).get("/objects/{kind}/export", kind).then().statusCode(404);
        As.person(ANN).get("/lists").then().body("name", not(hasItem(kind)));
        As.person(ANN).get("/imports/kinds").then().body("kind", not(hasItem(kind)));
        As.person(ANN).get("/layouts/{kind}", kind).then().statusCode(404);
        As.person(ANN).get("/custom-fields").then().body("recordKind", not(hasItem(kind)));
        As.person(ADA).get("/custom-fields/{id}", seats).then().statusCode(200);

        change(id, Map.of("active", true)).then().statusCode(200);

        get(ANN, kind, van).then().statusCode(200).body("contents.custom.seats", equalTo(8));
        assertThat(listed(ANN, kind, "custom.seats==8")).containsExactly(van.toString());
    }

    @Test
    void twoKindsDoNotMix() {
        var vans = key();
        var boats = key();
        defined(vans);
        defined(boats);
        field(vans, "seats", "NUMBER", Map.of("filterable", true));
        field(boats, "masts", "NUMBER", Map.of("filterable", true));
        var van = made(ANN, vans, Map.of("name", "Van", "custom", Map.of("seats", 8)));
        made(ANN, boats, Map.of("name", "Boat", "custom", Map.of("masts", 2)));

        get(ANN, boats, van).then().statusCode(404);
        As.person(ANN).get("/objects/{kind}/{id}/history", boats, van).then().statusCode(404);
        As.person(ANN).get("/objects/{kind}/{id}/visibility", boats, van).then().statusCode(404);
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .delete("/objects/{kind}/{id}", boats, van)
                .then()
                .statusCode(404);
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "Boat after all"))
                .patch("/objects/{kind}/{id}", boats, van)
                .then()
                .statusCode(404);
        find(ANN, boats, "custom.seats==8").then().statusCode(422);
        make(ANN, boats, Map.of("name", "B", "custom", Map.of("seats", 8)))
                .then()
                .statusCode(400)
                .body("violations.field", contains("custom.seats"));
        As.person(ANN).get("/objects/{kind}", boats).then().body("items.name", contains("Boat"));
        get(ANN, vans, van).then().statusCode(200).body("contents.name", equalTo("Van"));
    }

    @Test
    void anotherReplicaHearsOfAKindThatWasDefinedElsewhere() {
        var kind = key();
        Tables.execute(
                "insert into object_kind (id, version, kind_key, definition, created_at) values (gen_random_uuid(), 0, '"
                        + kind
                        + "', '{\"singular\": {\"english\": \"E\", \"chinese\": \"别处\"}, \"plural\": {\"english\": \"E\","
                        + " \"chinese\": \"别处\"}}', now())");

        await().atMost(Duration.ofSeconds(6))
                .until(() -> make(BOB, kind, Map.of("name", "x")).statusCode() == 201);
    }

    @Test
    void thereAreAtMostFifty() {
        Tables.execute("insert into object_kind (id, version, kind_key, definition, created_at)"
                + " select gen_random_uuid(), 0, 'many-' || n, '{\"singular\": {\"english\": \"E\", \"chinese\": \"多\"},"
                + " \"plural\": {\"english\": \"E\", \"chinese\": \"多\"}, \"active\": false}', now()"
                + " from generate_series(1, 50 - (select count(*)::int from object_kind)) n");
        try {
            define(ADA, key()).then().statusCode(409);
        } finally {
            Tables.execute("delete from object_kind where kind_key like 'many-%'");
        }
        OwnKinds.walks();
    }
}
