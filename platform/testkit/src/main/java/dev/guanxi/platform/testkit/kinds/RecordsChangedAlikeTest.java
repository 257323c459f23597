package dev.guanxi.platform.testkit.kinds;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for every kind of which many are changed at once. */
public abstract class RecordsChangedAlikeTest extends RecordsWithFieldsTest {
    /** What a bulk change changes beside fields of an administrator: none of it is so when a record is created. */
    protected abstract Map<String, ?> elsewise();

    @Test
    void manyAreTriedChangedAndTakenBack() {
        var kind = kind();
        var one = created(2);
        var other = created(2);
        var aside = created(3);
        var before = List.of(whole(one), whole(other), whole(aside));
        var patch = new HashMap<String, Object>(elsewise());
        patch.put("custom", Map.of(rating, 8));
        var job = job(kind.worker(), "custom.%s==2".formatted(rating), patch);

        step(kind.worker(), job, "dry-run", "CHECKED").body("changed", equalTo(2));
        same(before, one, other, aside);

        step(kind.worker(), job, "run", "FINISHED").body("changed", equalTo(2)).body("refused", equalTo(0));
        for (var id : List.of(one, other)) {
            shows(id, rating, 8);
            elsewise().forEach((field, value) -> kind.record(id).body(shownAs(field), equalTo(value)));
        }
        shows(aside, rating, 3);

        kind.patch(kind.worker(), other, custom(rating, 9)).then().statusCode(200);
        step(kind.worker(), job, "undo", "UNDONE").body("undone", equalTo(1)).body("kept", equalTo(1));
        same(List.of(before.getFirst(), before.getLast()), one, aside);
        shows(other, rating, 9);
    }

    /** Where a record shows what a bulk change names so. */
    protected String shownAs(String field) {
        return kind().custom().replace("custom", field);
    }

    @Test
    void whatARuleSpeaksAgainstIsNamedAndNothingOfItChanged() {
        var kind = kind();
        var id = created(2);
        var job = job(kind.worker(), "custom.%s==2".formatted(rating), custom(rating, 10));

        step(kind.worker(), job, "run", "FINISHED").body("changed", equalTo(0)).body("refused", equalTo(1));

        shows(id, rating, 2);
        As.person(kind.worker())
                .get("/bulk-changes/{id}/rows", job)
                .then()
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].outcome", equalTo("REFUSED"));
    }

    @Test
    void aFieldIsTakenBackToAnEarlierVersionAndTheHistorySaysSo() {
        var kind = kind();
        var id = created(2);
        var version = Long.parseLong(kind.tag(id).replace("\"", ""));
        kind.patch(kind.worker(), id, custom(rating, 7)).then().statusCode(200);
        kind.patch(kind.worker(), id, custom(rating, 8)).then().statusCode(200);

        As.person(kind.worker())
                .header("If-Match", kind.tag(id))
                .body(Map.of("version", version, "fields", List.of("custom")))
                .post("/{list}/{id}/restoration", kind.list(), id)
                .then()
                .statusCode(200);

        shows(id, rating, 2);
        As.person(Kind.ADMIN)
                .get("/{list}/{id}/history", kind.list(), id)
                .then()
                .body("[0].actor", equalTo(kind.worker().id()))
                .body("[0].restored", equalTo((int) version))
                .body("[0].changes.find { it.field == 'custom.%s' }.before".formatted(rating), equalTo(8))
                .body("[0].changes.find { it.field == 'custom.%s' }.after".formatted(rating), equalTo(2));
    }

    private void same(List<Map<String, ?>> before, UUID... records) {
        for (int i = 0; i < records.length; i++) {
            kind().record(records[i]).body("", equalTo(before.get(i)));
        }
    }

    /** All that the API shows of a record. */
    protected final Map<String, ?> whole(UUID id) {
        return kind().record(id).statusCode(200).extract().path("");
    }

    protected final String job(Person person, String filter, Map<String, ?> patch) {
        return As.person(person)
                .body(Map.of("list", kind().list(), "filter", filter, "patch", patch))
                .post("/bulk-changes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Lets a job take a step, and waits for it. */
    protected final ValidatableResponse step(Person person, String job, String step, String then) {
        As.person(person).post("/bulk-changes/{id}/{step}", job, step).then().statusCode(202);
        await().atMost(PATIENCE)
                .until(() -> As.person(person).get("/bulk-changes/{id}", job).path("status"), then::equals);
        return As.person(person).get("/bulk-changes/{id}", job).then();
    }
}
