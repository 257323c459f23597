package dev.guanxi.contact.object.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.OwnKinds.defined;
import static dev.guanxi.contact.OwnKinds.field;
import static dev.guanxi.contact.OwnKinds.find;
import static dev.guanxi.contact.OwnKinds.get;
import static dev.guanxi.contact.OwnKinds.key;
import static dev.guanxi.contact.OwnKinds.listed;
import static dev.guanxi.contact.OwnKinds.made;
import static dev.guanxi.contact.OwnKinds.make;
import static dev.guanxi.contact.OwnKinds.patch;
import static dev.guanxi.contact.OwnKinds.remove;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of a kind that an administrator defined are worked with as any others are. */
@QuarkusTest
class ObjectTest {
    private static final String KIND = key();
    private static boolean there;
    private final String circle = "/sales/" + UUID.randomUUID();
    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, circle);
    private final Person boss = Person.of("boss-" + UUID.randomUUID(), Roles.SALES_MANAGER, circle);
    private final Person stranger = Person.of("bob-" + UUID.randomUUID(), Roles.SALES_REP, "/" + UUID.randomUUID());

    @BeforeEach
    void aKind() {
        if (!there) {
            defined(KIND);
            field(KIND, "seats", "NUMBER", Map.of("filterable", true, "min", 1));
            field(KIND, "plate", "TEXT", Map.of());
            there = true;
        }
    }

    @Test
    void aRepSeesTheirOwnAManagerTheTeamsAndAnAnalystAll() {
        var van = made(mei, KIND, Map.of("name", "Van 7"));

        get(mei, KIND, van)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("ownerId", equalTo(mei.id()))
                .body("team", equalTo(circle))
                .body("kind", equalTo(KIND));
        get(stranger, KIND, van).then().statusCode(404);
        get(boss, KIND, van).then().statusCode(200);
        get(Person.of("al", Roles.ANALYST), KIND, van).then().statusCode(200);
        var mine = "ownerId==" + mei.id();
        assertThat(listed(mei, KIND, mine)).containsExactly(van.toString());
        assertThat(listed(boss, KIND, mine)).containsExactly(van.toString());
        assertThat(listed(stranger, KIND, mine)).isEmpty();
        As.person(stranger).get("/objects/{kind}?count=true", KIND).then().body("count", equalTo(0));
        As.person(mei)
                .get("/objects/{kind}/{id}/visibility", KIND, van)
                .then()
                .body("visible", equalTo(true))
                .body("ownerId", equalTo(mei.id()));
    }

    @Test
    void whatItSaysIsCheckedChangedRememberedAndTakenBack() {
        make(mei, KIND, Map.of("name", " ")).then().statusCode(422);
        make(mei, KIND, Map.of("name", "V", "custom", Map.of("seats", 0)))
                .then()
                .statusCode(422)
                .body("violations.field", contains("custom.seats"));
        var van = made(mei, KIND, Map.of("name", "Van 7", "custom", Map.of("seats", 8, "plate", "沪A12345")));

        patch(mei, KIND, van, Map.of("custom", Map.of("seats", 9)))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("contents.custom.seats", equalTo(9))
                .body("contents.custom.plate", equalTo("沪A12345"));
        As.person(mei)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "Too late"))
                .patch("/objects/{kind}/{id}", KIND, van)
                .then()
                .statusCode(412);
        As.person(mei)
                .get("/objects/{kind}/{id}/history", KIND, van)
                .then()
                .body("[0].changes.field", contains("custom.seats"))
                .body("[0].changes[0].before", equalTo(8));
        As.person(mei)
                .header("If-Match", "\"1\"")
                .body(Map.of("version", 0))
                .post("/objects/{kind}/{id}/restoration", KIND, van)
                .then()
                .statusCode(200)
                .body("contents.custom.seats", equalTo(8));
        patch(stranger, KIND, van, Map.of("name", "Mine")).then().statusCode(404);
    }

    @Test
    void askedForTwiceWithOneKeyItIsMadeOnce() {
        var once = UUID.randomUUID().toString();
        var name = "Once " + once;
        var first = As.person(mei)
                .header("Idempotency-Key", once)
                .body(Map.of("name", name))
                .post("/objects/{kind}", KIND);
        var second = As.person(mei)
                .header("Idempotency-Key", once)
                .body(Map.of("name", name))
                .post("/objects/{kind}", KIND);

        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(listed(mei, KIND, "name=='" + name + "'")).hasSize(1);
    }

    @Test
    void anotherIsPutInChargeAndHasIt() {
        var van = made(mei, KIND, Map.of("name", "Van 7"));
        var to = Map.of("ownerId", stranger.id(), "team", "/sales/west");

        As.person(mei)
                .header("If-Match", "\"0\"")
                .body(to)
                .post("/objects/{kind}/{id}/assignment", KIND, van)
                .then()
                .statusCode(403);
        As.person(boss)
                .header("If-Match", "\"0\"")
                .body(to)
                .post("/objects/{kind}/{id}/assignment", KIND, van)
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(stranger.id()));

        get(mei, KIND, van).then().statusCode(404);
        get(stranger, KIND, van).then().statusCode(200);
        eventually(() -> As.person(stranger)
                .header("Accept-Language", "zh-CN")
                .get("/notifications")
                .then()
                .body("items.text", contains("现在又有一条记录由您负责：车辆。"))
                .body("items.recordKind", contains("objects/" + KIND))
                .body("items.recordId", contains(van.toString())));
        As.person(boss).get("/notifications").then().body("items", empty());
    }

    @Test
    void itGoesIntoTheBinAndComesBack() {
        var van = made(mei, KIND, Map.of("name", "Van 7", "custom", Map.of("seats", 8)));
        remove(stranger, KIND, van).then().statusCode(404);

        remove(mei, KIND, van).then().statusCode(204);

        assertThat(listed(mei, KIND, "ownerId==" + mei.id())).isEmpty();
        assertThat(file(mei)).doesNotContain(van.toString());
        get(mei, KIND, van).then().body("status", equalTo("REMOVED"));
        patch(mei, KIND, van, Map.of("name", "Van 8")).then().statusCode(409);
        As.person(mei)
                .queryParam("filter", "recordKind==" + KIND)
                .get("/recycle-bin")
                .then()
                .body("items.title", contains("Van 7"));
        As.person(stranger).get("/recycle-bin/{id}", van).then().statusCode(404);
        As.person(mei).post("/recycle-bin/{id}/restoration", van).then().statusCode(204);
        get(mei, KIND, van).then().body("status", equalTo("ACTIVE")).body("contents.custom.seats", equalTo(8));

        remove(mei, KIND, van).then().statusCode(204);
        As.person(boss).delete("/recycle-bin/{id}", van).then().statusCode(204);
        get(ADA, KIND, van).then().statusCode(404);
    }

    @Test
    void aFileHasWhatTheListShows() {
        var van = made(mei, KIND, Map.of("name", "Van 7", "custom", Map.of("seats", 8)));
        made(mei, KIND, Map.of("name", "Bus", "custom", Map.of("seats", 40)));

        var chinese = As.person(mei)
                .header("Accept-Language", "zh-CN")
                .queryParam("filter", "custom.seats<10")
                .queryParam("fields", "id,name,custom.seats")
                .get("/objects/{kind}/export", KIND)
                .asString();

        assertThat(chinese.substring(1).lines().toList())
                .containsExactly("编号（ID）,名称,标签seats", "%s,Van 7,8".formatted(van));
        As.person(mei)
                .queryParam("format", "xlsx")
                .get("/objects/{kind}/export", KIND)
                .then()
                .statusCode(200);
    }

    @Test
    void othersHearOfEverythingThatHappensToIt() {
        var van = made(mei, KIND, Map.of("name", "Van 7", "custom", Map.of("seats", 8)));
        patch(mei, KIND, van, Map.of("name", "Van 8")).then().statusCode(200);
        remove(mei, KIND, van).then().statusCode(204);
        As.person(mei).post("/recycle-bin/{id}/restoration", van).then().statusCode(204);

        var heard = new Elsewhere().heardUntil("crm.contact.object", van, "returned");

        assertThat(heard.stream().map(Heard::happened).toList())
                .containsExactly("created", "changed", "removed", "returned");
        var state = heard.getLast().state();
        assertThat(state.path("kind").asText()).isEqualTo(KIND);
        assertThat(state.path("custom").path("seats").asInt()).isEqualTo(8);
        As.person(ADA).get("/webhooks/types").then().body("type", hasItem("crm.contact.object.created.v1"));
    }

    @Test
    void aFilterByAFieldWalksAnIndexOfItsKindAlone() {
        var rows = key();
        defined(rows);
        Tables.execute("insert into object_record (id, version, kind, name, owner_id, custom, created_at)"
                + " select gen_random_uuid(), 0, kind, 'many', 'nobody', jsonb_build_object('seats', n), now()"
                + " from generate_series(1, 10000) n, unnest(array['" + rows + "', 'many-others']) kind");
        try {
            var seats = field(rows, "seats", "NUMBER", Map.of("filterable", true));
            var index = "custom_" + seats.toString().replace("-", "") + "_number";
            var seatsOf =
                    "(case when jsonb_typeof(custom -> 'seats') = 'number' then (custom ->> 'seats')::numeric else"
                            + " -1e30 end)";
            // Neither index nor statistics are of use before the table was analyzed after they were made.
            eventually(() -> assertThat(Tables.text(
                            "select count(*) from pg_stats_ext_exprs where statistics_name = '" + index
                                    + "_values' and n_distinct is not null"))
                    .isEqualTo("1"));

            assertThat(Tables.text("select indexdef from pg_indexes where indexname = '" + index + "'"))
                    .contains("WHERE (kind = '" + rows + "'");
            assertThat(Tables.text(
                            "select abs(reltuples - 10000) < 1000 from pg_class where relname = '" + index + "'"))
                    .isEqualTo("t");
            assertThat(Tables.text("explain select id from object_record where (kind = '" + rows + "') and " + seatsOf
                            + " >= 9999"))
                    .contains(index);
            assertThat(Tables.text("explain select id from object_record where (kind = '" + rows
                            + "') and not removed and " + seatsOf + " = 7 order by created_at desc, id desc limit 20"))
                    .contains(index)
                    .contains("rows=1 ");
            assertThat(Tables.text("explain select id from object_record where (kind = '" + rows
                            + "') and not removed order by " + seatsOf + " desc, id desc limit 20"))
                    .contains(index);
            assertThat(listed(ADA, rows, "custom.seats>=9999")).hasSize(2);
        } finally {
            Tables.execute("delete from object_record where name = 'many'");
        }
    }

    @Test
    void aListIsInItsOrderAndGoesOnWhereItStopped() {
        made(mei, KIND, Map.of("name", "B", "custom", Map.of("seats", 2)));
        made(mei, KIND, Map.of("name", "C", "custom", Map.of("seats", 1)));
        made(mei, KIND, Map.of("name", "A"));

        assertThat(names("name", null)).containsExactly("A", "B");
        assertThat(names("-createdAt", null)).containsExactly("A", "C");
        assertThat(names("-custom.seats", null)).containsExactly("B", "C");
        String next = page("name", null).path("next");
        assertThat(names("name", next)).containsExactly("C");
        find(mei, KIND, "custom.plate==x").then().statusCode(422);
        As.person(mei).get("/objects/{kind}", KIND).then().body("items.find { it.name == 'A' }.custom", nullValue());
    }

    private List<String> names(String sort, @Nullable String cursor) {
        return page(sort, cursor).path("items.name");
    }

    private Response page(String sort, @Nullable String cursor) {
        var asked = As.person(mei).queryParam("sort", sort).queryParam("limit", 2);
        return (cursor == null ? asked : asked.queryParam("cursor", cursor)).get("/objects/{kind}", KIND);
    }

    private static String file(Person person) {
        return As.person(person).get("/objects/{kind}/export", KIND).asString();
    }
}
