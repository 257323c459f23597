package dev.guanxi.platform.testkit.kinds;

import static dev.guanxi.platform.testkit.kinds.Kind.ADMIN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the layouts of every kind whose records can have fields.
 *
 * @param list what the API calls the records
 * @param worker somebody who sees such records, with one role
 */
public record LayoutsOfKind(String list, Person worker) {
    private static final String NO_HAN = "[^\\p{IsHan}]*";

    /** As long as nobody says otherwise, for everybody, for a role, and when fields are retired. */
    public void hold() {
        withdrawAll();
        var key = "shown" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var custom = "custom." + key;
        var field = defined(key);
        try {
            everythingIsShown(custom);
            administratorsSay(custom, field);
        } finally {
            retire(field);
            withdrawAll();
        }
    }

    private void everythingIsShown(String custom) {
        var shown = shown("en");
        shown.body("source", equalTo("DEFAULT"))
                .body("recordKind", equalTo(list))
                .body("sections.find { it.key == 'more' }.fields.name", hasItem(custom))
                .body("sections.find { it.key == 'more' }.fields.label", hasItem("Shown"))
                .body("sections[-1].key", equalTo("about"))
                .body("columns.name", hasItem(custom));
        var names = new TreeSet<>(shown.extract().<List<String>>path("sections.fields.flatten().name"));
        names.removeIf(name -> name.startsWith("custom."));
        names.removeAll(inContract());
        assertThat("what the API shows by no such name", names, empty());
        var unspoken = new TreeSet<>(shown("zh-CN").extract().<List<String>>path("sections.fields.flatten().label"));
        unspoken.removeIf(label -> !label.matches(NO_HAN) || Set.of("ID", "SKU").contains(label));
        assertThat("what has no name in Chinese", unspoken, empty());
    }

    private void administratorsSay(String custom, UUID field) {
        var built = shown("en").extract().<String>path("sections[0].fields[0].name");
        var column = shown("en").extract().<String>path("columns[0].name");
        var forAll = contents(List.of(built, custom), List.of(custom, column));
        var role = worker.roles().iterator().next();

        var all = define(null, forAll);
        all.then().statusCode(201);
        shown("zh-CN")
                .body("source", equalTo("ALL"))
                .body("sections.key", contains("first"))
                .body("sections[0].label", equalTo("第一"))
                .body("sections[0].fields.name", contains(built, custom))
                .body("columns.name", contains(custom, column));
        define(null, forAll).then().statusCode(409);

        var ofRole = define(role, contents(List.of(custom), List.of(column)));
        ofRole.then().statusCode(201);
        shown("en")
                .body("source", equalTo("ROLE"))
                .body("role", equalTo(role))
                .body("sections[0].fields.name", contains(custom));
        layout(ADMIN, "?role=" + role).statusCode(200).body("source", equalTo("ROLE"));
        layout(ADMIN, "").statusCode(200).body("source", equalTo(role.equals("admin") ? "ROLE" : "ALL"));
        if (!role.equals("admin")) {
            layout(worker, "?role=admin").statusCode(403);
        }

        refusesWhatIsNotThere(built, column);
        isWrittenAnewAndHasAHistory(Answers.id(all), built, column, custom);

        retire(field);
        shown("en").body("source", equalTo("ROLE")).body("sections", empty()).body("columns.name", contains(column));
        replace(Answers.id(ofRole), tag(Answers.id(ofRole)), contents(List.of(custom), List.of(column)))
                .then()
                .statusCode(422);
        withdraw(Answers.id(ofRole));
        shown("en").body("source", equalTo("ALL")).body("sections[0].fields.name", contains(built));
        withdraw(Answers.id(all));
        shown("en")
                .body("source", equalTo("DEFAULT"))
                .body("sections.fields.flatten().name", not(hasItem(custom)))
                .body("columns.name", not(hasItem(custom)));
    }

    private void refusesWhatIsNotThere(String built, String column) {
        define("technician", contents(List.of("planet", built, built), List.of("planet")))
                .then()
                .statusCode(422)
                .body("violations.field", contains("sections[0].fields", "sections[0].fields", "columns"))
                .body("violations[0].message", containsString("planet"));
        define("king", contents(List.of(built), List.of(column)))
                .then()
                .statusCode(422)
                .body("violations.field", contains("role"));
        As.person(ADMIN)
                .body(Map.of("recordKind", "planets", "contents", contents(List.of(built), List.of(column))))
                .post("/layout-definitions")
                .then()
                .statusCode(422);
        As.person(ADMIN).get("/layouts/planets").then().statusCode(404);
    }

    private void isWrittenAnewAndHasAHistory(UUID id, String built, String column, String custom) {
        var first = tag(id);
        replace(id, first, contents(List.of(built), List.of(column))).then().statusCode(200);
        replace(id, first, contents(List.of(custom), List.of(column))).then().statusCode(412);
        layout(ADMIN, "")
                .body("sections[0].fields.name", worker.roles().contains("admin") ? notNullValue() : contains(built));
        As.person(ADMIN)
                .get("/layout-definitions/{id}/history", id)
                .then()
                .body("size()", equalTo(2))
                .body("[0].actor", equalTo(ADMIN.id()))
                .body("[0].changes.field", hasItems("contents.columns", "contents.sections"));
        As.person(ADMIN).get("/layout-definitions").then().body("id", hasItem(id.toString()));
    }

    private static Map<String, ?> contents(List<String> fields, List<String> columns) {
        var section = Map.of("key", "first", "label", Map.of("english", "First", "chinese", "第一"), "fields", fields);
        return Map.of("sections", List.of(section), "columns", columns);
    }

    private Response define(@Nullable String role, Map<String, ?> contents) {
        var body = role == null
                ? Map.of("recordKind", list, "contents", contents)
                : Map.of("recordKind", list, "contents", contents, "role", role);
        return As.person(ADMIN).body(body).post("/layout-definitions");
    }

    private static Response replace(UUID id, String tag, Map<String, ?> contents) {
        return As.person(ADMIN).header("If-Match", tag).body(contents).put("/layout-definitions/{id}", id);
    }

    private static String tag(UUID id) {
        return As.person(ADMIN).get("/layout-definitions/{id}", id).header("ETag");
    }

    private static void withdraw(UUID id) {
        As.person(ADMIN)
                .header("If-Match", tag(id))
                .delete("/layout-definitions/{id}", id)
                .then()
                .statusCode(204);
        As.person(ADMIN).get("/layout-definitions/{id}", id).then().statusCode(404);
    }

    /** Also what another test left. */
    private void withdrawAll() {
        List<String> ids = As.person(ADMIN)
                .get("/layout-definitions")
                .path("findAll { it.recordKind == '%s' }.id".formatted(list));
        ids.forEach(id -> withdraw(UUID.fromString(id)));
    }

    private ValidatableResponse shown(String language) {
        return As.person(worker)
                .header("Accept-Language", language)
                .get("/layouts/{list}", list)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse layout(Person reader, String query) {
        return As.person(reader).get("/layouts/" + list + query).then();
    }

    private UUID defined(String key) {
        var answer = As.person(ADMIN)
                .body(Map.of(
                        "recordKind",
                        list,
                        "key",
                        key,
                        "definition",
                        Map.of("type", "TEXT", "label", Map.of("english", "Shown", "chinese", "显示"))))
                .post("/custom-fields");
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    private static void retire(UUID field) {
        As.person(ADMIN)
                .contentType("application/merge-patch+json")
                .header(
                        "If-Match",
                        As.person(ADMIN).get("/custom-fields/{id}", field).header("ETag"))
                .body(Map.of("active", false))
                .patch("/custom-fields/{id}", field)
                .then()
                .statusCode(200);
    }

    /** All names that a record has in the served contract, as it is read or listed. */
    private Set<String> inContract() {
        var contract = As.person(ADMIN)
                .basePath("/")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .jsonPath();
        var names = new HashSet<String>();
        Map<String, Map<String, ?>> paths = contract.get("paths");
        paths.forEach((path, operations) -> {
            if (path.endsWith("/" + list) || path.endsWith("/" + list + "/{id}")) {
                collect(
                        contract,
                        contract.get("paths.'%s'.get.responses.'200'".formatted(path)),
                        names,
                        new HashSet<>());
            }
        });
        return names;
    }

    private static void collect(JsonPath contract, @Nullable Object part, Set<String> names, Set<String> followed) {
        switch (part) {
            case Map<?, ?> map -> {
                if (map.get("properties") instanceof Map<?, ?> properties) {
                    properties.keySet().forEach(name -> names.add(String.valueOf(name)));
                }
                if (map.get("$ref") instanceof String ref && followed.add(ref)) {
                    var name = ref.substring(ref.lastIndexOf('/') + 1);
                    collect(contract, contract.get("components.schemas.'%s'".formatted(name)), names, followed);
                }
                map.values().forEach(value -> collect(contract, value, names, followed));
            }
            case List<?> several -> several.forEach(value -> collect(contract, value, names, followed));
            case null, default -> {}
        }
    }
}
