package dev.guanxi.contact.object.web;

import static dev.guanxi.contact.OwnKinds.defined;
import static dev.guanxi.contact.OwnKinds.field;
import static dev.guanxi.contact.OwnKinds.get;
import static dev.guanxi.contact.OwnKinds.key;
import static dev.guanxi.contact.OwnKinds.listed;
import static dev.guanxi.contact.OwnKinds.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.kinds.LayoutsOfKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many records of a kind that an administrator defined: out of files, changed alike, removed together, in saved views. */
@QuarkusTest
class ManyObjectsTest {
    private static final String KIND = key();
    private static boolean there;
    private final String circle = "/sales/" + UUID.randomUUID();
    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, circle);
    private final Person boss = Person.of("boss-" + UUID.randomUUID(), Roles.SALES_MANAGER, circle);
    private final Imports imports = new Imports(mei, KIND);

    @BeforeEach
    void aKind() {
        if (!there) {
            defined(KIND);
            field(KIND, "seats", "NUMBER", Map.of("filterable", true));
            there = true;
        }
    }

    @Test
    void aFileBringsThemRefusesRowByRowAndIsTakenBack() {
        var job = imports.upload("车辆,标签seats\nVan 7,8\nVan 8,many\n,9\n");

        imports.perform(job, "dry-run").body("created", equalTo(1)).body("refused", equalTo(2));
        assertThat(mine()).isEmpty();
        imports.run(job).body("created", equalTo(1)).body("refused", equalTo(2));

        As.person(mei)
                .get("/objects/{kind}", KIND)
                .then()
                .body("items.findAll { it.ownerId == '%s' }.name".formatted(mei.id()), contains("Van 7"))
                .body("items.findAll { it.ownerId == '%s' }.custom.seats".formatted(mei.id()), contains(8));
        assertThat(imports.errors(job, "zh-CN")).hasSize(3);
        imports.perform(job, "undo").body("undone", equalTo(1));
        assertThat(mine()).isEmpty();
    }

    @Test
    void aFileChangesThoseThatAreThereByNameOrIdAndPutsThemBack() {
        var name = "Van " + UUID.randomUUID();
        var van = made(mei, KIND, Map.of("name", name, "custom", Map.of("seats", 8)));
        var other = made(mei, KIND, Map.of("name", "Bus"));
        var byName = imports.upload("name,custom.seats\n%s,9\n".formatted(name));
        imports.handle(byName, Map.of("mode", "UPDATE", "matchBy", "name")).statusCode(200);
        imports.run(byName).body("updated", equalTo(1));
        seats(van, 9);
        var byId = imports.upload("id,name\n%s,Coach\n".formatted(other));
        imports.handle(byId, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(byId).body("updated", equalTo(1));
        get(mei, KIND, other).then().body("contents.name", equalTo("Coach"));

        imports.perform(byName, "undo").body("undone", equalTo(1));
        imports.perform(byId, "undo").body("undone", equalTo(1));

        seats(van, 8);
        get(mei, KIND, other).then().body("contents.name", equalTo("Bus"));
    }

    @Test
    void aFileOfOneKindFindsNothingOfAnother() {
        var others = key();
        defined(others);
        var name = "Boat " + UUID.randomUUID();
        var boat = made(mei, others, Map.of("name", name));
        for (var by : Map.of("name", name, "id", boat.toString()).entrySet()) {
            var job = imports.upload(
                    by.getKey().equals("id")
                            ? "id,name\n%s,Mine\n".formatted(boat)
                            : "name,custom.seats\n%s,1\n".formatted(name));
            imports.handle(job, Map.of("mode", "UPDATE", "matchBy", by.getKey()))
                    .statusCode(200);
            imports.run(job).body("updated", equalTo(0));
        }
        get(mei, others, boat).then().body("contents.name", equalTo(name)).header("ETag", "\"0\"");
    }

    @Test
    void manyAreChangedAlikeAndBack() {
        var van = made(mei, KIND, Map.of("name", "Van 7", "custom", Map.of("seats", 8)));
        var bus = made(mei, KIND, Map.of("name", "Bus", "custom", Map.of("seats", 40)));

        var job = bulk(mei, Map.of("filter", "custom.seats<10", "patch", Map.of("custom", Map.of("seats", 9))));
        run(mei, job).body("changed", equalTo(1));
        seats(van, 9);
        seats(bus, 40);
        perform(mei, job, "undo").body("undone", equalTo(1));
        seats(van, 8);

        var handed = Map.of("ownerId", "new-owner", "name", "Handed over");
        As.person(mei)
                .body(Map.of("list", KIND, "filter", "custom.seats<10", "patch", handed))
                .post("/bulk-changes")
                .then()
                .statusCode(403);
        var handing = bulk(boss, Map.of("filter", "custom.seats<10", "patch", handed));
        run(boss, handing).body("changed", equalTo(1));
        get(mei, KIND, van).then().statusCode(404);
        perform(boss, handing, "undo").body("undone", equalTo(1));
        get(mei, KIND, van).then().statusCode(200).body("contents.name", equalTo("Van 7"));
    }

    @Test
    void manyAreRemovedTogetherAndComeBack() {
        var van = made(mei, KIND, Map.of("name", "Van 7"));
        var bus = made(mei, KIND, Map.of("name", "Bus"));

        var job = bulk(mei, Map.of("filter", "ownerId==" + mei.id(), "action", "REMOVE"));
        run(mei, job).body("changed", equalTo(2));
        assertThat(mine()).isEmpty();
        perform(mei, job, "undo").body("undone", equalTo(2));

        assertThat(mine()).containsExactlyInAnyOrder(van.toString(), bus.toString());
    }

    @Test
    void idsOfOtherKindsAreNotTouched() {
        var others = key();
        defined(others);
        var boat = made(mei, others, Map.of("name", "Boat"));

        var removal = bulk(mei, Map.of("ids", List.of(boat), "action", "REMOVE"));
        run(mei, removal).body("changed", equalTo(0));
        var change = bulk(mei, Map.of("ids", List.of(boat), "patch", Map.of("name", "Van")));
        run(mei, change).body("changed", equalTo(0));

        get(mei, others, boat).then().statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void aViewIsSavedAndShownAndKnowsItsKindOnly() {
        made(mei, KIND, Map.of("name", "Van 7", "custom", Map.of("seats", 8)));
        made(mei, KIND, Map.of("name", "Bus", "custom", Map.of("seats", 40)));
        var view = Api.created(
                mei,
                "/views",
                Map.of(
                        "list",
                        KIND,
                        "view",
                        Map.of(
                                "name",
                                "Small ones",
                                "filter",
                                "custom.seats<10",
                                "sort",
                                "name",
                                "columns",
                                List.of("name", "custom.seats"),
                                "sharing",
                                "TEAM",
                                "team",
                                circle)));

        As.person(mei)
                .queryParam("view", view)
                .get("/objects/{kind}", KIND)
                .then()
                .body("items.name", contains("Van 7"));
        assertThat(As.person(boss)
                        .header("Accept-Language", "en")
                        .queryParam("view", view)
                        .get("/objects/{kind}/export", KIND)
                        .asString())
                .contains("Name,Label of seats")
                .contains("Van 7,8");
        As.person(boss).queryParam("list", KIND).get("/views").then().body("name", hasItem("Small ones"));
        As.person(mei).queryParam("view", view).get("/customers").then().statusCode(422);
        As.person(mei)
                .body(Map.of(
                        "list", KIND, "view", Map.of("name", "W", "filter", "custom.masts==1", "sharing", "PRIVATE")))
                .post("/views")
                .then()
                .statusCode(422);
    }

    @Test
    void whatIsShownIsEverythingOrWhatAnAdministratorSays() {
        new LayoutsOfKind(KIND, mei).hold();
    }

    private List<String> mine() {
        return listed(mei, KIND, "ownerId==" + mei.id());
    }

    private void seats(UUID object, int expected) {
        get(mei, KIND, object).then().body("contents.custom.seats", equalTo(expected));
    }

    private static String bulk(Person person, Map<String, ?> wanted) {
        var body = new HashMap<String, Object>(wanted);
        body.put("list", KIND);
        return Answers.created(As.person(person).body(body).post("/bulk-changes"));
    }

    private static ValidatableResponse run(Person person, String job) {
        return perform(person, job, "run");
    }

    private static ValidatableResponse perform(Person person, String job, String what) {
        As.person(person).post("/bulk-changes/{id}/" + what, job).then().statusCode(202);
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> As.person(person).get("/bulk-changes/{id}", job).then(),
                        answer -> List.of("FINISHED", "FAILED", "UNDONE")
                                .contains(answer.extract().<String>path("status")));
    }
}
