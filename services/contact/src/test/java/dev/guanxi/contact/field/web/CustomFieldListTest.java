package dev.guanxi.contact.field.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.field.web.Fields.TIERS;
import static dev.guanxi.contact.field.web.Fields.deactivate;
import static dev.guanxi.contact.field.web.Fields.defined;
import static dev.guanxi.contact.field.web.Fields.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fields of an administrator in filters, orders, files and the database's indexes. */
@QuarkusTest
class CustomFieldListTest {
    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/" + UUID.randomUUID());

    @Test
    void aListIsFilteredByEachType() {
        var rating = filterable("rating", "NUMBER", Map.of("scale", 1));
        var tier = filterable("tier", "CHOICE", Map.of("options", TIERS));
        var tiers = filterable("tiers", "CHOICES", Map.of("options", TIERS));
        var since = filterable("since", "DATE", Map.of());
        var seen = filterable("seen", "MOMENT", Map.of());
        var key = filterable("strategic", "YES_NO", Map.of());
        var budget = filterable("budget", "MONEY", Map.of());
        customer(
                "A",
                Map.of(
                        rating,
                        4.5,
                        tier,
                        "gold",
                        tiers,
                        List.of("gold", "silver"),
                        since,
                        "2026-03-09",
                        seen,
                        "2026-03-09T10:00:00Z",
                        key,
                        true,
                        budget,
                        Map.of("amount", "900.00", "currency", "CNY")));
        customer(
                "B",
                Map.of(
                        rating,
                        -2,
                        tier,
                        "silver",
                        tiers,
                        List.of("silver"),
                        since,
                        "2025-12-31",
                        seen,
                        "2025-03-09T10:00:00+08:00",
                        key,
                        false,
                        budget,
                        Map.of("amount", "1000.00", "currency", "USD")));
        customer("C", Map.of());

        found("custom.%s>=3", rating).body("items.name", contains("A"));
        found("custom.%s<3", rating).body("items.name", contains("B"));
        found("custom.%s==-2", rating).body("items.name", contains("B"));
        found("custom.%s==null", rating).body("items.name", contains("C"));
        found("custom.%s!=4.5", rating).body("items.name", containsInAnyOrder("B", "C"));
        found("custom.%s==gold", tier).body("items.name", contains("A"));
        found("custom.%s=in=(gold,silver)", tier).body("items.name", containsInAnyOrder("A", "B"));
        found("custom.%s==*ilv*", tier).body("items.name", contains("B"));
        found("custom.%s==silver", tiers).body("items.name", containsInAnyOrder("A", "B"));
        found("custom.%s==gold", tiers).body("items.name", contains("A"));
        found("custom.%s=out=(gold)", tiers).body("items.name", containsInAnyOrder("B", "C"));
        found("custom.%s<2026-01-01", since).body("items.name", contains("B"));
        found("custom.%s>=2026-03-09T10:00:00Z", seen).body("items.name", contains("A"));
        found("custom.%s==2025-03-09T02:00:00Z", seen).body("items.name", contains("B"));
        found("custom.%s==true", key).body("items.name", contains("A"));
        found("custom.%s.amount>900", budget).body("items.name", contains("B"));
        found("custom.%s.currency==CNY", budget).body("items.name", contains("A"));
        As.person(mei)
                .queryParam("filter", "custom." + rating + "==many")
                .get("/customers")
                .then()
                .statusCode(422);
    }

    @Test
    void aListIsInTheOrderOfAFieldPageByPage() {
        var rating = filterable("rating", "NUMBER", Map.of());
        customer("one", Map.of(rating, 10));
        customer("two", Map.of(rating, 9));
        customer("three", Map.of());
        customer("four", Map.of(rating, -1));
        customer("five", Map.of());

        assertThat(walked("custom." + rating)).hasSize(5).endsWith("four", "two", "one");
        assertThat(walked("-custom." + rating)).hasSize(5).startsWith("one", "two", "four");
    }

    @Test
    void whatIsNotFilterableIsNotAskedFor() {
        var plain = key("plain");
        defined(plain, "TEXT", Map.of());

        As.person(mei)
                .queryParam("filter", "custom." + plain + "==x")
                .get("/customers")
                .then()
                .statusCode(422);
        As.person(mei)
                .queryParam("sort", "custom." + plain)
                .get("/customers")
                .then()
                .statusCode(422);
    }

    @Test
    void filesAndViewsHaveAColumnForEachField() {
        var rating = filterable("rating", "NUMBER", Map.of("label", Map.of("english", "Rating", "chinese", "评级")));
        var budget = key("budget");
        defined(budget, "MONEY", Map.of("label", Map.of("english", "Budget", "chinese", "预算")));
        customer("晨光", Map.of(rating, 4, budget, Map.of("amount", "900", "currency", "CNY")));
        var columns = "name,custom.%s,custom.%s.amount".formatted(rating, budget);

        var file = As.person(mei)
                .header("Accept-Language", "zh-CN")
                .queryParam("fields", columns)
                .get("/customers/export")
                .asString();

        assertThat(file.substring(1).lines()).containsExactly("客户名称,评级,预算 (amount)", "晨光,4,900.00");
        assertThat(As.person(mei).get("/customers/export").asString()).contains("Budget (currency)");
        As.person(mei)
                .queryParam("format", "XLSX")
                .queryParam("fields", columns)
                .get("/customers/export")
                .then()
                .statusCode(200);
        As.person(mei)
                .get("/lists")
                .then()
                .body("find { it.name == 'customers' }.fields.name", hasItem("custom." + rating))
                .body("find { it.name == 'customers' }.columns.name", hasItem("custom." + budget + ".amount"));
        String view = Answers.created(As.person(mei)
                .body(Map.of(
                        "list",
                        "customers",
                        "view",
                        Map.of("name", rating, "filter", "custom." + rating + ">3", "sharing", "PRIVATE")))
                .post("/views"));
        As.person(mei).get("/customers?view={id}", view).then().body("items.name", contains("晨光"));
    }

    @Test
    void aFilterAsksTheIndexOnceItIsReady() {
        var rating = key("rating");
        Tables.execute(
                "insert into customer (id, version, kind, name, status, owner_id, created_at, identities, absorbed, custom)"
                        + " select gen_random_uuid(), 0, 'ORGANISATION', 'many', 'ACTIVE', '" + mei.id() + "', now(),"
                        + " '{\"items\": []}', 0, jsonb_build_object('" + rating
                        + "', n) from generate_series(1, 20000) n");
        try {
            var id = defined(rating, "NUMBER", Map.of("filterable", true));
            var index = "custom_" + id.toString().replace("-", "") + "_number";
            ready(id);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Tables.number("select count(*) from pg_stats where tablename = '" + index + "'") > 0);

            found("custom.%s==777", rating).body("items.size()", equalTo(1));
            found("custom.%s>=19999", rating).body("items.size()", equalTo(2));

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Tables.number(
                                    "select idx_scan from pg_stat_user_indexes where indexrelname = '" + index + "'")
                            >= 2);
            assertThat(Tables.text("explain select id from customer where (case when jsonb_typeof(custom -> '" + rating
                            + "') = 'number' then (custom ->> '" + rating + "')::numeric else -1e30 end) >= 19999"))
                    .contains(index);
        } finally {
            Tables.execute("delete from customer where name = 'many'");
        }
    }

    @Test
    void anIndexThatWasLeftUnfinishedIsMadeAnew() {
        var rating = key("rating");
        var id = defined(rating, "NUMBER", Map.of("filterable", true));
        var index = "custom_" + id.toString().replace("-", "") + "_number";
        ready(id);

        leaveUnfinished(index);
        As.person(ADA).get("/custom-fields/{id}", id).then().body("indexReady", equalTo(false));

        ready(id);
        deactivate(id);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Tables.number("select count(*) from pg_class where relname = '" + index + "'") == 0);
    }

    /** As a process leaves it that is killed while the index is made: there, and not valid. */
    private void leaveUnfinished(String index) {
        var half = index.replace("custom_", "half_");
        customer("first", Map.of());
        customer("second", Map.of());
        assertThatThrownBy(() ->
                        Tables.execute("create unique index concurrently " + half + " on customer ((version * 0))"))
                .hasCauseInstanceOf(SQLException.class);
        Tables.execute("drop index " + index + "; alter index " + half + " rename to " + index);
    }

    private static void ready(UUID field) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> As.person(ADA).get("/custom-fields/{id}", field).<Boolean>path("indexReady"));
    }

    private static String filterable(String begin, String type, Map<String, ?> more) {
        var key = key(begin);
        var whole = new HashMap<String, Object>(more);
        whole.put("filterable", true);
        defined(key, type, whole);
        return key;
    }

    private void customer(String name, Map<String, ?> custom) {
        Api.customer(mei, Map.of("name", name, "custom", custom));
    }

    private ValidatableResponse found(String filter, String key) {
        return As.person(mei)
                .queryParam("filter", filter.formatted(key))
                .get("/customers")
                .then()
                .statusCode(200);
    }

    private List<String> walked(String sort) {
        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var call = As.person(mei).queryParam("sort", sort).queryParam("limit", 2);
            var page = (cursor == null ? call : call.queryParam("cursor", cursor)).get("/customers");
            page.then().statusCode(200);
            names.addAll(page.path("items.name"));
            cursor = page.path("next");
        } while (cursor != null);
        return names;
    }
}
