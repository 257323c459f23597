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
import dev.guanxi.platform.web.MergePatch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Many customers are changed alike, under the rules of a single change, and back again. */
@QuarkusTest
class CustomerBulkChangeTest {
    private static final Logger LOG = Logger.getLogger(CustomerBulkChangeTest.class);

    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/" + UUID.randomUUID());

    @Inject
    DataSource database;

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
    void aJobThatIsTakenOverChangesNothingTwice() throws SQLException {
        var names = IntStream.range(0, 1_500).mapToObj(i -> "接管 " + i).collect(Collectors.joining("\n"));
        imported("name\n" + names + "\n");
        var id = prepared(Map.of("filter", "name==接管*", "patch", Map.of("industry", "retail")));
        As.person(mei).post("/bulk-changes/{id}/run", id).then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> As.person(mei).get("/bulk-changes/{id}", id).<Integer>path("done") >= 100);

        execute("update bulk_change set holder = gen_random_uuid(), held_until = now() where id = ?", id);

        ended(id)
                .body("status", equalTo("FINISHED"))
                .body("total", equalTo(1_500))
                .body("done", equalTo(1_500))
                .body("changed", equalTo(1_500));
        assertThat(count("select count(*) from customer where owner_id = ? and version = 1 and industry = 'retail'"))
                .isEqualTo(1_500);
    }

    @Test
    void customersGoIntoTheBinWithTheirContactsAndComeBackWithThem() {
        var first = customer(mei, "甲", "上海");
        var second = customer(mei, "乙", "上海");
        var stays = customer(mei, "丙", "北京");
        var foreign = customer(Api.BOB, "丁", "上海");
        var ann = Api.contact(mei, first, Map.of("fullName", "安"));
        var ben = Api.contact(mei, second, Map.of("fullName", "本"));
        var id = removal("customers", Map.of("filter", "city==上海", "reason", "双份录入"));

        at(id, "dry-run").body("changed", equalTo(2)).body("action", equalTo("REMOVE"));
        rows(id, "CHANGED").body("items[0].changes.find { it.field == 'status' }.after", equalTo("REMOVED"));
        at(id, "run").body("changed", equalTo(2)).body("patch", nullValue());

        As.person(mei).get("/customers").then().body("items.id", contains(stays.toString()));
        As.person(mei).get("/contacts").then().body("items", hasSize(0));
        As.person(mei)
                .get("/recycle-bin?filter=bulkChange==" + id)
                .then()
                .body("items.id", containsInAnyOrder(texts(first, second, ann, ben)))
                .body("items.find { it.id == '" + ann + "' }.togetherWith", equalTo(first.toString()))
                .body("items.find { it.id == '" + ben + "' }.togetherWith", equalTo(second.toString()));
        As.person(Api.BOB).get("/customers/{id}", foreign).then().body("status", equalTo("ACTIVE"));

        at(id, "undo").body("undone", equalTo(2)).body("kept", equalTo(0));

        As.person(mei).get("/customers").then().body("items.id", containsInAnyOrder(texts(first, second, stays)));
        As.person(mei).get("/contacts").then().body("items.id", containsInAnyOrder(texts(ann, ben)));
        As.person(mei).get("/recycle-bin").then().body("items", hasSize(0));
    }

    @Test
    void contactsWhoseCustomerWentMeanwhileStayInTheBinAndAnotherRemovalIsNotTakenBack() {
        var one = customer(mei, "甲", "上海");
        var other = customer(mei, "乙", "上海");
        var ann = Api.contact(mei, one, Map.of("fullName", "安"));
        var ben = Api.contact(mei, other, Map.of("fullName", "本"));
        var cai = Api.contact(mei, other, Map.of("fullName", "蔡"));
        var id = removal("contacts", Map.of("ids", List.of(ann, ben, cai)));
        at(id, "run").body("changed", equalTo(3));
        remove("customers", one);
        As.person(mei).post("/recycle-bin/{id}/restoration", cai).then().statusCode(204);
        remove("contacts", cai);

        at(id, "undo").body("undone", equalTo(1)).body("kept", equalTo(2));

        rows(id, "KEPT")
                .body("items.find { it.id == '" + ann + "' }.reason", containsString("甲"))
                .body("items.find { it.id == '" + cai + "' }.reason", containsString("removed again"));
        As.person(mei).get("/contacts").then().body("items.id", contains(ben.toString()));
    }

    @Test
    void aRemovalThatIsTakenOverRemovesAndBringsBackEachOnceAndQuickly() throws SQLException {
        var names = IntStream.range(0, 1_500).mapToObj(i -> "多余 " + i).collect(Collectors.joining("\n"));
        imported("name\n" + names + "\n");
        var id = removal("customers", Map.of("filter", "name==多余*"));
        var begun = Instant.now();
        As.person(mei).post("/bulk-changes/{id}/run", id).then().statusCode(202);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> As.person(mei).get("/bulk-changes/{id}", id).<Integer>path("done") >= 100);

        execute("update bulk_change set holder = gen_random_uuid(), held_until = now() where id = ?", id);

        ended(id)
                .body("status", equalTo("FINISHED"))
                .body("done", equalTo(1_500))
                .body("changed", equalTo(1_500));
        var gone = Duration.between(begun, Instant.now());
        assertThat(count("select count(*) from customer where owner_id = ? and version = 1 and status = 'REMOVED'"))
                .isEqualTo(1_500);
        assertThat(count("select count(*) from recycle_bin where owner_id = ?")).isEqualTo(1_500);

        var turned = Instant.now();
        at(id, "undo").body("undone", equalTo(1_500));
        var back = Duration.between(turned, Instant.now());
        assertThat(count("select count(*) from customer where owner_id = ? and version = 2 and status = 'ACTIVE'"))
                .isEqualTo(1_500);
        LOG.infof(
                "1,500 customers went into the bin in %d ms and came back in %d ms", gone.toMillis(), back.toMillis());
        assertThat(gone.plus(back)).isLessThan(Duration.ofSeconds(60));
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

    private static UUID customer(Person owner, String name, String city) {
        return Api.customer(owner, Map.of("name", name, "city", city));
    }

    private static Map<String, Object> body(Map<String, ?> wanted) {
        var body = new HashMap<String, Object>(Map.of("list", "customers"));
        body.putAll(wanted);
        return body;
    }

    private String prepared(Map<String, ?> wanted) {
        var answer = As.person(mei).body(body(wanted)).post("/bulk-changes");
        answer.then().statusCode(201).body("status", equalTo("NEW"));
        return answer.path("id");
    }

    private String removal(String list, Map<String, ?> which) {
        var wanted = new HashMap<String, Object>(which);
        wanted.put("list", list);
        wanted.put("action", "REMOVE");
        return prepared(wanted);
    }

    private void remove(String list, UUID id) {
        var tag = As.person(mei).get("/{list}/{id}", list, id).header("ETag");
        As.person(mei)
                .header("If-Match", tag)
                .delete("/{list}/{id}", list, id)
                .then()
                .statusCode(204);
    }

    private static String[] texts(UUID... ids) {
        return Stream.of(ids).map(UUID::toString).toArray(String[]::new);
    }

    private void refused(Map<String, ?> wanted, int status) {
        As.person(mei).body(body(wanted)).post("/bulk-changes").then().statusCode(status);
    }

    private ValidatableResponse at(String id, String step) {
        As.person(mei).post("/bulk-changes/{id}/{step}", id, step).then().statusCode(202);
        return ended(id);
    }

    private ValidatableResponse ended(String id) {
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> As.person(mei).get("/bulk-changes/{id}", id).then(),
                        answer -> !List.of("CHECKING", "RUNNING", "UNDOING")
                                .contains(answer.extract().<String>path("status")));
    }

    private ValidatableResponse rows(String id, String outcome) {
        return As.person(mei)
                .get("/bulk-changes/{id}/rows?filter=outcome=={outcome}", id, outcome)
                .then()
                .statusCode(200);
    }

    private void imported(String csv) {
        String job = As.person(mei)
                .contentType("text/csv;charset=UTF-8")
                .body(csv)
                .post("/imports?kind=customers")
                .path("id");
        As.person(mei).post("/imports/{id}/run", job).then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> As.person(mei).get("/imports/{id}", job).path("status"), "FINISHED"::equals);
    }

    private void execute(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, mei.id());
            var result = statement.executeQuery();
            result.next();
            return result.getLong(1);
        }
    }
}
