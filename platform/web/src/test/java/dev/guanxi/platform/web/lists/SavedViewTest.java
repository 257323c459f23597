package dev.guanxi.platform.web.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.web.MergePatch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** People save how they want to see a list, share it, and see through a shared view only what is theirs to see. */
@QuarkusTest
class SavedViewTest {
    private final String circle = "/sales/" + UUID.randomUUID();
    private final Person ann = person("ann", circle + "/east");
    private final Person bob = person("bob", circle + "/east/shanghai");
    private final Person eve = person("eve", circle + "/eastern");

    @Inject
    DataSource database;

    @Test
    void aListShowsAViewAndItsFileDoesToo() {
        make(ann, "b red", "red");
        make(ann, "a red", "red");
        make(ann, "blue", "blue");
        var view = saved(ann, Map.of("filter", "colour==red", "sort", "name", "columns", List.of("colour", "name")));

        As.person(ann)
                .get("/things?view={id}", view)
                .then()
                .statusCode(200)
                .body("items.name", contains("a red", "b red"));
        As.person(ann).get("/things?view={id}&filter=name==b*", view).then().body("items.name", contains("b red"));
        As.person(ann).get("/things?view={id}&sort=-name", view).then().body("items.name", contains("b red", "a red"));
        assertThat(As.person(ann)
                        .get("/things/export?view={id}", view)
                        .asString()
                        .lines())
                .containsExactly("\uFEFFColour,Name", "red,a red", "red,b red");
    }

    @Test
    void pagesOfAViewGoOnWhereTheyEnded() {
        for (var name : List.of("a", "b", "c")) {
            make(ann, name, "red");
        }
        var view = saved(ann, Map.of("filter", "colour==red", "sort", "name"));

        String next = As.person(ann).get("/things?view={id}&limit=2", view).path("next");

        As.person(ann)
                .get("/things?view={id}&limit=2&cursor={next}", view, next)
                .then()
                .body("items.name", contains("c"));
    }

    @Test
    void aSharedViewShowsEachReaderTheirOwn() {
        make(ann, "ann's", "red");
        make(bob, "bob's", "red");
        var view = saved(ann, Map.of("filter", "colour==red", "sharing", "TEAM", "team", circle + "/east"));

        As.person(bob).get("/things?view={id}", view).then().body("items.name", contains("bob's"));
        As.person(bob).get("/views?list=things").then().body("id", hasItem(view));
        As.person(bob).get("/views/{id}", view).then().statusCode(200).body("ownerId", equalTo(ann.id()));
    }

    @Test
    void aViewForAllIsReadByAnybodyWithItsColumnsAndGrouping() {
        var lee = Person.of("lee-" + UUID.randomUUID(), Roles.SALES_MANAGER, circle);
        make(eve, "eve's", "red");
        make(eve, "another of eve's", "blue");
        var view = saved(
                lee,
                Map.of(
                        "filter",
                        "colour==red",
                        "columns",
                        List.of("colour", "name"),
                        "groupBy",
                        "colour",
                        "sharing",
                        "ALL"));

        As.person(eve)
                .get("/views/{id}", view)
                .then()
                .statusCode(200)
                .body("sharing", equalTo("ALL"))
                .body("ownerId", equalTo(lee.id()))
                .body("columns", contains("colour", "name"))
                .body("groupBy", equalTo("colour"));
        As.person(eve)
                .get("/views?list=things")
                .then()
                .body("find { it.id == '" + view + "' }.groupBy", equalTo("colour"));
        As.person(eve).get("/things?view={id}", view).then().body("items.name", contains("eve's"));
        patch(eve, view, 0, "{\"groupBy\": null}").then().statusCode(403);
        patch(lee, view, 0, "{\"groupBy\": null}").then().statusCode(200).body("groupBy", nullValue());
    }

    @Test
    void whoIsNotOfferedAViewDoesNotLearnOfIt() {
        var mine = saved(ann, Map.of());
        var ours = saved(ann, Map.of("sharing", "TEAM", "team", circle + "/east"));

        for (var view : List.of(mine, ours)) {
            As.person(eve).get("/views/{id}", view).then().statusCode(404);
            As.person(eve).get("/things?view={id}", view).then().statusCode(404);
            As.person(eve).get("/things/export?view={id}", view).then().statusCode(404);
            As.person(eve).get("/views").then().body("id", not(hasItem(view)));
        }
    }

    @Test
    void aSharedViewIsChangedByItsOwnerOnly() {
        var view = saved(ann, Map.of("sharing", "TEAM", "team", circle + "/east"));

        patch(bob, view, 0, "{\"name\": \"bob's now\"}").then().statusCode(403);
        patch(ann, view, 0, "{\"name\": \"better\", \"sharing\": \"PRIVATE\", \"team\": null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("better"));
        patch(ann, view, 0, "{\"name\": \"late\"}").then().statusCode(412).body("current.name", equalTo("better"));
        As.person(bob).get("/views/{id}", view).then().statusCode(404);
        As.person(ann).delete("/views/{id}", view).then().statusCode(428);
        As.person(ann)
                .header("If-Match", "\"1\"")
                .delete("/views/{id}", view)
                .then()
                .statusCode(204);
        As.person(ann).get("/views/{id}", view).then().statusCode(404);
    }

    @Test
    void whatAListDoesNotKnowIsRefusedWhenAViewIsSaved() {
        refused(Map.of("filter", "weight==1"), "filter");
        refused(Map.of("filter", "((("), "filter");
        refused(Map.of("sort", "colour"), "sort");
        refused(Map.of("columns", List.of("weight")), "columns");
        refused(Map.of("groupBy", "weight"), "groupBy");
        refused(Map.of("sharing", "TEAM"), "team");
        refused(Map.of("sharing", "TEAM", "team", circle + "/west"), "team");
        refused(Map.of("sharing", "ALL"), "sharing");
        As.person(ann)
                .body(Map.of("list", "nothings", "view", Map.of("name", "x", "sharing", "PRIVATE")))
                .post("/views")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("things"));
    }

    @Test
    void aViewWhoseFieldIsGoneSaysSo() throws SQLException {
        var view = saved(ann, Map.of("name", "heavy ones"));
        execute("update saved_view set filter = 'weight=gt=1' where id = ?", view);

        As.person(ann)
                .get("/things?view={id}", view)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("view"))
                .body("violations[0].message", containsString("\"heavy ones\" speaks of \"weight\""));
    }

    @Test
    void aPersonChoosesWhatToSeeFirst() {
        var one = saved(ann, Map.of("name", "one"));
        var other = saved(ann, Map.of("name", "other"));
        As.person(ann).put("/views/{id}/choice", one).then().statusCode(204);
        As.person(ann).put("/views/{id}/choice", other).then().statusCode(204);

        As.person(ann)
                .get("/views?list=things")
                .then()
                .body("find { it.id == '" + one + "' }.chosen", equalTo(false))
                .body("find { it.id == '" + other + "' }.chosen", equalTo(true));
        As.person(ann).delete("/views/{id}/choice", other).then().statusCode(204);
        As.person(ann).get("/views/{id}", other).then().body("chosen", equalTo(false));
        As.person(eve).put("/views/{id}/choice", one).then().statusCode(404);
    }

    @Test
    void anOwnerHasOneViewOfAName() {
        saved(ann, Map.of("name", "mine"));

        save(ann, Map.of("name", "mine")).then().statusCode(409);
        save(bob, Map.of("name", "mine")).then().statusCode(201);
    }

    @Test
    void whoeverBuildsAViewLearnsWhatTheListKnows() {
        As.person(ann)
                .header("Accept-Language", "zh-CN")
                .get("/lists")
                .then()
                .statusCode(200)
                .body("find { it.name == 'things' }.fields.name", contains("colour", "createdAt", "name"))
                .body("find { it.name == 'things' }.columns.heading", hasItem("颜色"));
    }

    private static Person person(String name, String team) {
        return Person.of(name + "-" + UUID.randomUUID(), Roles.SALES_REP, team);
    }

    private static void make(Person person, String name, String colour) {
        String place =
                As.person(person).body(Map.of("name", name)).post("/things").header("Location");
        As.person(person)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"0\"")
                .body(Map.of("colour", colour))
                .patch(place)
                .then()
                .statusCode(200);
    }

    private static Response save(Person person, Map<String, ?> more) {
        var view = new HashMap<String, Object>(Map.of("name", "view " + UUID.randomUUID(), "sharing", "PRIVATE"));
        view.putAll(more);
        return As.person(person).body(Map.of("list", "things", "view", view)).post("/views");
    }

    private static String saved(Person person, Map<String, ?> more) {
        var answer = save(person, more);
        answer.then().statusCode(201).header("ETag", "\"0\"");
        return answer.path("id");
    }

    private void refused(Map<String, ?> view, String field) {
        save(ann, view).then().statusCode(422).body("violations[0].field", equalTo(field));
    }

    private static Response patch(Person person, String view, long version, String body) {
        return As.person(person)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/views/{id}", view);
    }

    private void execute(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }
}
