package dev.guanxi.contact;

import static dev.guanxi.contact.Api.ADA;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Kinds of record that tests define; there are at most fifty for all of them, so each test makes few. */
public final class OwnKinds {
    /** What people call records of such a kind. */
    public static final Map<String, ?> CALLED = Map.of(
            "singular", Map.of("english", "Vehicle", "chinese", "车辆"),
            "plural", Map.of("english", "Vehicles", "chinese", "车辆们"));

    private static final String WALKS = "walks";

    private OwnKinds() {}

    public static String key() {
        return "kind-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Response define(Person person, String key) {
        return As.person(person).body(Map.of("key", key, "definition", CALLED)).post("/object-kinds");
    }

    /** Defines a kind, and gives its id. */
    public static UUID defined(String key) {
        return UUID.fromString(Answers.created(define(ADA, key)));
    }

    /** The one kind of those who walk through all operations. */
    public static synchronized UUID ofWalks() {
        List<String> known = As.person(ADA)
                .get("/object-kinds")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.key == '%s' }.id".formatted(WALKS));
        return known.isEmpty() ? defined(WALKS) : UUID.fromString(known.getFirst());
    }

    /** The key of that one. */
    public static String walks() {
        ofWalks();
        return WALKS;
    }

    public static Response change(UUID kind, Map<String, ?> patch) {
        return As.patch(ADA, "/object-kinds/" + kind, patch);
    }

    /** Gives a kind a field, and gives the field's id. */
    public static UUID field(String kind, String key, String type, Map<String, ?> more) {
        var definition = new HashMap<String, Object>(
                Map.of("type", type, "label", Map.of("english", "Label of " + key, "chinese", "标签" + key)));
        definition.putAll(more);
        return UUID.fromString(Answers.created(As.person(ADA)
                .body(Map.of("recordKind", kind, "key", key, "definition", definition))
                .post("/custom-fields")));
    }

    public static Response make(Person person, String kind, Map<String, ?> contents) {
        return As.person(person).body(contents).post("/objects/{kind}", kind);
    }

    /** Creates a record, and gives its id. */
    public static UUID made(Person person, String kind, Map<String, ?> contents) {
        return UUID.fromString(Answers.created(make(person, kind, contents)));
    }

    public static Response get(Person person, String kind, UUID id) {
        return As.person(person).get("/objects/{kind}/{id}", kind, id);
    }

    public static Response patch(Person person, String kind, UUID id, Map<String, ?> patch) {
        return As.person(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", get(ADA, kind, id).header("ETag"))
                .body(patch)
                .patch("/objects/{kind}/{id}", kind, id);
    }

    public static Response remove(Person person, String kind, UUID id) {
        return As.person(person)
                .header("If-Match", get(ADA, kind, id).header("ETag"))
                .delete("/objects/{kind}/{id}", kind, id);
    }

    /** The ids that a filter leaves, in the order of the list. */
    public static List<String> listed(Person person, String kind, String filter) {
        return find(person, kind, filter).then().statusCode(200).extract().path("items.id");
    }

    public static Response find(Person person, String kind, String filter) {
        return As.person(person).queryParam("filter", filter).get("/objects/{kind}", kind);
    }
}
