package dev.guanxi.contact.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.web.MergePatch;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many customers are changed alike, under the rules of a single change, and back again. */
@QuarkusTest
class CustomerBulkChangeTest extends CustomersAlike {
    @Test
    void aDryRunSaysWhatWouldHappenAndDoesNothing() {
        var first = customer(mei, "上海晨光", "上海");
        customer(mei, "上海家化", "上海");
        customer(mei, "北京同仁堂", "北京");
        var id = prepared(Map.of("filter", "city==*", "patch", Map.of("city", "上海")));

        at(id, "dry-run")
                .body("status", equalTo("CHECKED"))
                .body("total", equalTo(3))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(2))
                .body("refused", equalTo(0));

        rows(id, "CHANGED")
                .body("items", hasSize(1))
                .body("items[0].changes.find { it.field == 'city' }.before", equalTo("北京"))
                .body("items[0].changes.find { it.field == 'city' }.after", equalTo("上海"));
        As.person(mei).get("/customers/{id}", first).then().header("ETag", "\"0\"");
        As.person(mei).get("/customers?filter=city==北京").then().body("items.name", contains("北京同仁堂"));
    }

    @Test
    void aRunChangesWhatTheCallerSeesAndItsHistorySaysWhy() {
        var mine = customer(mei, "上海晨光", "上海");
        var foreign = customer(Api.BOB, "上海 bulk " + UUID.randomUUID(), "上海");
        var id = prepared(Map.of("filter", "city==上海", "patch", Map.of("industry", "retail"), "reason", "新的行业分类"));

        at(id, "run")
                .body("status", equalTo("FINISHED"))
                .body("changed", equalTo(1))
                .body("refused", equalTo(0));

        As.person(mei)
                .get("/customers/{id}", mine)
                .then()
                .body("profile.industry", equalTo("retail"))
                .body("profile.city", equalTo("上海"));
        As.person(mei)
                .get("/customers/{id}/history", mine)
                .then()
                .body("[0].actor", equalTo(mei.id()))
                .body("[0].reason", equalTo("新的行业分类"))
                .body("[0].bulkChange", equalTo(id))
                .body("[0].changes.field", contains("industry"));
        As.person(Api.BOB).get("/customers/{id}", foreign).then().body("profile.industry", nullValue());
    }

    @Test
    void oneThatIsRefusedIsNamedAndTheOthersGoOn() {
        var good = customer(mei, "好客户", "上海");
        var foreign = customer(Api.BOB, "别人的客户", "上海");
        var erased = Api.customer(mei, "PERSON", Map.of("name", "王小明"));
        As.person(Api.ADA).post("/customers/{id}/erasure", erased).then().statusCode(204);
        var id = prepared(Map.of("ids", List.of(foreign, good, erased), "patch", Map.of("city", "南京")));

        at(id, "run").body("changed", equalTo(1)).body("refused", equalTo(2));

        rows(id, "REFUSED")
                .body("items.id", containsInAnyOrder(foreign.toString(), erased.toString()))
                .body("items.find { it.id == '" + foreign + "' }.reason", containsString("There is no customer"))
                .body("items.find { it.id == '" + erased + "' }.reason", containsString("ERASED"));
        As.person(mei).get("/customers/{id}", good).then().body("profile.city", equalTo("南京"));
    }

    @Test
    void anUndoRestoresAllButWhatSomebodyChangedSince() {
        var left = customer(mei, "甲", "上海");
        var changed = customer(mei, "乙", "北京");
        var id = prepared(Map.of("filter", "city==*", "patch", Map.of("city", "南京", "industry", "retail")));
        at(id, "run").body("changed", equalTo(2));
        As.person(mei)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"1\"")
                .body("{\"website\": \"https://example.com\"}")
                .patch("/customers/{id}", changed)
                .then()
                .statusCode(200);

        at(id, "undo")
                .body("status", equalTo("UNDONE"))
                .body("undone", equalTo(1))
                .body("kept", equalTo(1));

        As.person(mei)
                .get("/customers/{id}", left)
                .then()
                .body("profile.city", equalTo("上海"))
                .body("profile.industry", nullValue());
        As.person(mei).get("/customers/{id}", changed).then().body("profile.city", equalTo("南京"));
        rows(id, "KEPT").body("items.id", contains(changed.toString()));
        As.person(mei)
                .get("/customers/{id}/history", left)
                .then()
                .body("[0].restored", equalTo(0))
                .body("[0].bulkChange", equalTo(id));
    }

    @Test
    void aJobThatIsTakenOverChangesNothingTwice() {
        var names = IntStream.range(0, 1_500).mapToObj(i -> "接管 " + i).collect(Collectors.joining("\n"));
        imported("name\n" + names + "\n");
        var id = prepared(Map.of("filter", "name==接管*", "patch", Map.of("industry", "retail")));
        As.person(mei).post("/bulk-changes/{id}/run", id).then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> As.person(mei).get("/bulk-changes/{id}", id).<Integer>path("done") >= 100);

        Tables.execute(
                "update bulk_change set holder = gen_random_uuid(), held_until = now() where id = ?",
                UUID.fromString(id));

        ended(id)
                .body("status", equalTo("FINISHED"))
                .body("total", equalTo(1_500))
                .body("done", equalTo(1_500))
                .body("changed", equalTo(1_500));
        assertThat(Tables.number(
                        "select count(*) from customer where owner_id = ? and version = 1 and industry = 'retail'",
                        mei.id()))
                .isEqualTo(1_500);
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        refused(Map.of("filter", "city==上海", "action", "REMOVE", "patch", Map.of("city", "上海")), 422);
        refused(Map.of("filter", "city==上海", "action", "BURN"), 400);
        refused(Map.of("filter", "city==上海"), 422);
        refused(Map.of("filter", "city==上海", "patch", Map.of("status", "MERGED")), 422);
        refused(Map.of("filter", "weight==1", "patch", Map.of("city", "上海")), 422);
        refused(Map.of("patch", Map.of("city", "上海")), 422);
        refused(Map.of("filter", "city==上海", "patch", Map.of()), 422);
        As.person(Person.of("max", Roles.MARKETER))
                .body(body(Map.of("filter", "city==上海", "patch", Map.of("city", "上海"))))
                .post("/bulk-changes")
                .then()
                .statusCode(403);
        var id = prepared(Map.of("filter", "city==*", "patch", Map.of("city", "上海")));
        As.person(Api.BOB).get("/bulk-changes/{id}", id).then().statusCode(404);
        As.person(Api.ADA).post("/bulk-changes/{id}/run", id).then().statusCode(403);
        As.person(mei).post("/bulk-changes/{id}/undo", id).then().statusCode(409);
    }

    private void refused(Map<String, ?> wanted, int status) {
        As.person(mei).body(body(wanted)).post("/bulk-changes").then().statusCode(status);
    }
}
