package dev.guanxi.platform.testkit.kinds;

import static dev.guanxi.platform.testkit.Together.together;
import static dev.guanxi.platform.testkit.kinds.Kind.ADMIN;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What holds for every kind that can lie in the recycle bin. */
public abstract class RecordsThatComeBackTest extends RecordsChangedAlikeTest {
    /** Lets the job of the bin run now. */
    protected abstract void emptyBin() throws Throwable;

    /** Somebody who sees the worker's records and changes none of them. */
    protected abstract Person onlooker();

    @Test
    void aRemovedRecordIsInNoListNorFileNorCountAndComesBackAsItWas() {
        var kind = kind();
        var id = created(2);
        var stays = created(2);
        var before = whole(id);
        var ours = "custom.%s==2".formatted(rating);

        As.person(kind.worker())
                .header("If-Match", kind.tag(id))
                .header("Change-Reason", "entered twice")
                .delete("/{list}/{id}", kind.list(), id)
                .then()
                .statusCode(204);

        findsOnly(stays);
        assertThat(kind.file(kind.worker(), ours), not(containsString(id.toString())));
        counts(ours, 1);
        kind.record(id).statusCode(200).body("status", equalTo("REMOVED"));
        As.person(kind.worker())
                .get("/recycle-bin/{id}", id)
                .then()
                .statusCode(200)
                .body("recordKind", equalTo(kind.list()))
                .body("title", notNullValue())
                .body("removedBy", equalTo(kind.worker().id()))
                .body("reason", equalTo("entered twice"))
                .body("purgedAfter", notNullValue());
        heard(id, "removed", "REMOVED");

        kind.bringBack(onlooker(), id).then().statusCode(403);
        kind.bringBack(kind.worker(), id).then().statusCode(204);

        kind.record(id).body("", equalTo(before));
        findsOnly(id, stays);
        counts(ours, 2);
        heard(id, "returned", String.valueOf(before.get("status")));
        As.person(kind.worker()).get("/recycle-bin/{id}", id).then().statusCode(404);
        kind.bringBack(kind.worker(), id).then().statusCode(404);
    }

    private void counts(String filter, int expected) {
        As.person(kind().worker())
                .queryParam("filter", filter)
                .queryParam("count", true)
                .get("/{list}", kind().list())
                .then()
                .body("count", equalTo(expected));
    }

    private void heard(UUID id, String happened, String status) {
        var last = elsewhere.heardUntil(kind().topic(), id, happened).getLast();
        assertThat(last.state().path("status").asText(), equalTo(status));
    }

    @Test
    void nothingChangesInTheBinAndWhoComesSecondIsTold() {
        var kind = kind();
        var id = created(2);
        var tag = kind.tag(id);

        As.person(onlooker())
                .header("If-Match", tag)
                .delete("/{list}/{id}", kind.list(), id)
                .then()
                .statusCode(403);
        As.person(kind.worker()).delete("/{list}/{id}", kind.list(), id).then().statusCode(428);
        kind.patch(kind.worker(), id, custom(rating, 3)).then().statusCode(200);
        As.person(kind.worker())
                .header("If-Match", tag)
                .delete("/{list}/{id}", kind.list(), id)
                .then()
                .statusCode(412);
        kind.remove(kind.worker(), id).then().statusCode(204);

        kind.remove(kind.worker(), id).then().statusCode(409).body("detail", containsString(id.toString()));
        kind.patch(kind.worker(), id, custom(rating, 4)).then().statusCode(409);
        shows(id, rating, 3);
        var job = job(kind.worker(), "custom.%s==3".formatted(rating), custom(rating, 5));
        step(kind.worker(), job, "run", "FINISHED").body("total", equalTo(0));
    }

    @Test
    void itGoesForGoodAfterThirtyDaysOrWhenAManagerSaysSo() throws Throwable {
        var kind = kind();
        var note = key("note");
        defined(note, "TEXT", Map.of());
        var word = key("word");
        var old = made(Map.of(note, word));
        var young = created(2);
        var unwanted = created(2);
        for (var id : new UUID[] {old, young, unwanted}) {
            kind.remove(kind.worker(), id).then().statusCode(204);
        }
        assertThat(Tables.mentioning(word), hasItem("audit_trail"));
        removedBefore(old, 29);
        emptyBin();
        kind.record(old).statusCode(200);

        removedBefore(old, 31);
        emptyBin();
        if (!kind.worker().equals(kind.manager())) {
            As.person(kind.worker())
                    .delete("/recycle-bin/{id}", unwanted)
                    .then()
                    .statusCode(403);
        }
        As.person(kind.manager()).delete("/recycle-bin/{id}", unwanted).then().statusCode(204);

        for (var id : new UUID[] {old, unwanted}) {
            kind.record(id).statusCode(404);
            As.person(ADMIN).get("/recycle-bin/{id}", id).then().statusCode(404);
            assertThat(
                    elsewhere
                            .heardUntil(kind.topic(), id, "erased")
                            .getLast()
                            .state()
                            .isNull(),
                    equalTo(true));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Tables.mentioning(word), empty()));
        kind.bringBack(kind.worker(), young).then().statusCode(204);
        findsOnly(young);
    }

    @Test
    void manyGoIntoTheBinAtOnceAndAnUndoBringsBackWhatStillLiesThere() {
        var kind = kind();
        var ours = "custom.%s==2".formatted(rating);
        var records = List.of(created(2), created(2), created(2));
        var aside = created(3);
        var before = records.stream().map(this::whole).toList();
        var job = removal(kind.worker(), Map.of("filter", ours, "reason", "entered twice"));

        step(kind.worker(), job, "dry-run", "CHECKED").body("changed", equalTo(3));
        findsOnly(records.get(0), records.get(1), records.get(2), aside);
        step(kind.worker(), job, "run", "FINISHED").body("changed", equalTo(3)).body("refused", equalTo(0));

        findsOnly(aside);
        As.person(kind.worker())
                .get("/recycle-bin?filter=bulkChange==" + job)
                .then()
                .body("items.id", containsInAnyOrder(texts(records)))
                .body("items.reason", everyItem(equalTo("entered twice")))
                .body("items.removedBy", everyItem(equalTo(kind.worker().id())));
        As.person(ADMIN)
                .get("/{list}/{id}/history", kind.list(), records.getFirst())
                .then()
                .body("[0].bulkChange", equalTo(job))
                .body("[0].reason", equalTo("entered twice"));
        heard(records.getFirst(), "removed", "REMOVED");

        kind.bringBack(kind.worker(), records.get(1)).then().statusCode(204);
        As.person(kind.manager())
                .delete("/recycle-bin/{id}", records.get(2))
                .then()
                .statusCode(204);
        step(kind.worker(), job, "undo", "UNDONE").body("undone", equalTo(1)).body("kept", equalTo(2));

        kind.record(records.getFirst()).body("", equalTo(before.getFirst()));
        findsOnly(records.get(0), records.get(1), aside);
        As.person(kind.worker())
                .get("/bulk-changes/{id}/rows?filter=outcome==KEPT", job)
                .then()
                .body("items.id", containsInAnyOrder(texts(records.subList(1, 3))))
                .body(reasonOf(records.get(1)), containsString("brought back"))
                .body(reasonOf(records.get(2)), containsString("for good"));
    }

    @Test
    void ofManyOneThatLiesInTheBinAlreadyIsNamedAndWhoMayRemoveNoneRemovesNotMany() {
        var kind = kind();
        var gone = created(2);
        var there = created(2);
        kind.remove(kind.worker(), gone).then().statusCode(204);
        var wanted = Map.of("ids", List.of(gone, there));

        prepare(onlooker(), wanted).then().statusCode(403);
        var job = removal(kind.worker(), wanted);
        step(kind.worker(), job, "run", "FINISHED").body("changed", equalTo(1)).body("refused", equalTo(1));

        findsOnly();
        As.person(kind.worker())
                .get("/bulk-changes/{id}/rows?filter=outcome==REFUSED", job)
                .then()
                .body("items.id", contains(gone.toString()))
                .body(reasonOf(gone), containsString(gone.toString()));
        step(kind.worker(), job, "undo", "UNDONE").body("undone", equalTo(1)).body("kept", equalTo(0));
        findsOnly(there);
    }

    /**
     * Somebody removes a record in the very moment in which something begins under it, and later brings it back in such a
     * moment: nothing ever begins under what lies in the bin.
     *
     * @param records records under which something may begin, which the worker may remove
     */
    protected final void nothingBeginsUnderWhatIsRemoved(Supplier<UUID> records, Function<UUID, Response> begin) {
        for (int round = 0; round < 8; round++) {
            var id = records.get();
            var tag = kind().tag(id);
            var answers = together(
                    () -> As.person(kind().manager())
                            .header("If-Match", tag)
                            .delete("/{list}/{id}", kind().list(), id)
                            .statusCode(),
                    () -> begin.apply(id).statusCode());
            if (answers.getFirst() == 204) {
                assertThat("begun under a removed record", answers.getLast(), oneOf(403, 404, 409, 422));
                var later = together(
                        () -> kind().bringBack(kind().manager(), id).statusCode(),
                        () -> begin.apply(id).statusCode());
                assertThat(later.getFirst(), equalTo(204));
                assertThat(later.getLast(), oneOf(201, 403, 404, 409, 422));
            } else {
                assertThat("removed", answers.getFirst(), equalTo(409));
                assertThat("begun", answers.getLast(), equalTo(201));
            }
        }
    }

    /** Prepares a job that removes records; returns its id. */
    protected final String removal(Person person, Map<String, ?> which) {
        return prepare(person, which).then().statusCode(201).extract().path("id");
    }

    private Response prepare(Person person, Map<String, ?> which) {
        var wanted = new HashMap<String, Object>(which);
        wanted.put("list", kind().list());
        wanted.put("action", "REMOVE");
        return As.person(person).body(wanted).post("/bulk-changes");
    }

    private static String reasonOf(UUID id) {
        return "items.find { it.id == '%s' }.reason".formatted(id);
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** As if it had been removed so many days ago, by the service's time. */
    private static void removedBefore(UUID id, int days) {
        var then = CDI.current().select(Clock.class).get().instant().minus(Duration.ofDays(days));
        Tables.execute("update recycle_bin set removed_at = '%s' where id = '%s'".formatted(then, id));
    }

    /** All of these events were announced for a record, in this order among others. */
    protected final void announced(UUID id, String... happened) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                        elsewhere.heard(kind().topic(), id).stream()
                                .map(heard -> heard.happened())
                                .toList(),
                        hasItems(happened)));
    }
}
