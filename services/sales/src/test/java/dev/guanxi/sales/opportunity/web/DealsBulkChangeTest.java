package dev.guanxi.sales.opportunity.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.LEO;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.lead;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.remove;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Bulk.at;
import static dev.guanxi.sales.Bulk.prepared;
import static dev.guanxi.sales.Bulk.refused;
import static dev.guanxi.sales.Bulk.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Bulk.Crew;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many leads and deals changed alike, and taken back. */
@QuarkusTest
class DealsBulkChangeTest {
    private final Elsewhere elsewhere = new Elsewhere();

    Person mei;
    Person manager;
    Person other;

    @BeforeEach
    void aTeamOfTheirOwn() {
        var crew = Crew.gathered();
        mei = crew.mei();
        manager = crew.manager();
        other = crew.other();
    }

    @Test
    void whatARuleSpeaksAgainstIsNamedAndTheOthersGoOn() {
        var open = deal(mei, "Open");
        var lost = deal(mei, "Lost");
        step(mei, "opportunities", lost, "loss", Map.of("reason", "price"))
                .then()
                .statusCode(200);
        var removed = deal(mei, "Removed");
        remove(mei, "opportunities", removed);
        var foreign = deal(other, "Foreign");

        var id = prepared(
                mei,
                "opportunities",
                Map.of("ids", List.of(lost, open, foreign, removed), "patch", Map.of("expectedClose", "2027-03-31")));
        at(mei, id, "run").body("changed", equalTo(1)).body("refused", equalTo(3));

        record("opportunities", open).body("expectedClose", equalTo("2027-03-31"));
        record("opportunities", lost).body("expectedClose", nullValue());
        rows(mei, id, "REFUSED")
                .body("items.find { it.id == '" + lost + "' }.reason", containsString("LOST"))
                .body("items.find { it.id == '" + removed + "' }.reason", containsString("recycle bin"))
                .body("items.find { it.id == '" + foreign + "' }.reason", containsString("There is no opportunity"));
    }

    @Test
    void whoeverHandedDealsOverTakesThemBackThoughTheySeeThemNoMore() {
        var untouched = deal(mei, "Untouched");
        var workedOn = deal(mei, "Worked on");
        step(mei, "opportunities", deal(mei, "Lost"), "loss", Map.of("reason", "price"));

        var id = prepared(mei, "opportunities", Map.of("filter", "name==*", "patch", Map.of("ownerId", other.id())));
        at(mei, id, "run").body("changed", equalTo(3)).body("refused", equalTo(0));
        assertThat(listed(mei, "opportunities", "name==*")).isEmpty();
        record("opportunities", untouched).body("team", equalTo(team(other)));
        step(other, "opportunities", workedOn, "stage", Map.of("stage", "ENGAGING"))
                .then()
                .statusCode(200);

        at(mei, id, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));

        record("opportunities", untouched).body("ownerId", equalTo(mei.id())).body("team", equalTo(team(mei)));
        record("opportunities", workedOn).body("ownerId", equalTo(other.id()));
        rows(mei, id, "KEPT").body("items.id", contains(workedOn.toString()));
    }

    @Test
    void aDealIsLeftToItsTeamAndNobodyGetsOneWhoseTeamIsUnknown() {
        var one = deal(mei, "One");
        var nobody =
                prepared(manager, "opportunities", Map.of("ids", List.of(one), "patch", Map.of("ownerId", "stranger")));
        at(manager, nobody, "run").body("refused", equalTo(1));
        rows(manager, nobody, "REFUSED").body("items[0].reason", containsString("stranger"));

        var patch = new HashMap<String, Object>();
        patch.put("ownerId", null);
        var released = prepared(manager, "opportunities", Map.of("ids", List.of(one), "patch", patch));
        at(manager, released, "run").body("changed", equalTo(1));
        record("opportunities", one).body("ownerId", nullValue()).body("team", equalTo(team(mei)));

        at(manager, released, "undo").body("undone", equalTo(1));
        record("opportunities", one).body("ownerId", equalTo(mei.id()));
    }

    @Test
    void leadsAndDealsGoIntoTheBinAndComeBackAsTheyWere() {
        for (var list : List.of("leads", "opportunities")) {
            var first = "leads".equals(list) ? lead(mei, Map.of("company", "甲")) : deal(mei, "One");
            var second = "leads".equals(list) ? lead(mei, Map.of("company", "乙")) : deal(mei, "Two");
            var foreign = "leads".equals(list) ? lead(other, Map.of("company", "丙")) : deal(other, "Three");
            var before = record(list, first).extract().<Map<String, ?>>path("");
            var ids = List.of(first, second, foreign);

            var id = prepared(mei, list, Map.of("ids", ids, "action", "REMOVE"));
            at(mei, id, "dry-run").body("changed", equalTo(2)).body("refused", equalTo(1));
            assertThat(listed(mei, list, mine())).hasSize(2);
            at(mei, id, "run").body("changed", equalTo(2)).body("refused", equalTo(1));

            assertThat(listed(mei, list, mine())).isEmpty();
            record(list, first).body("status", equalTo("REMOVED"));
            rows(mei, id, "REFUSED").body("items[0].reason", containsString("There is no"));
            As.person(mei)
                    .get("/recycle-bin?filter=bulkChange==" + id)
                    .then()
                    .body("items.reason", contains("Spring", "Spring"));
            As.person(mei).post("/recycle-bin/{id}/restoration", second).then().statusCode(204);

            at(mei, id, "undo").body("undone", equalTo(1)).body("kept", equalTo(1));

            record(list, first).body("", equalTo(before));
            assertThat(listed(mei, list, mine())).hasSize(2);
            rows(mei, id, "KEPT").body("items.id", contains(second.toString()));
        }
    }

    @Test
    void linesAndTheirSumComeBackTogether() {
        var product = product();
        var lines = List.of(Map.of("productId", product, "quantity", 3, "unitPrice", cny("30.00")));
        var priced = deal(mei, Map.of("name", "Priced", "lines", lines));
        var plain = deal(mei, "Plain");
        var patch = new HashMap<String, Object>(Map.of("lines", List.of(Map.of("productId", product, "quantity", 1))));
        patch.put("amount", null);

        var id = prepared(mei, "opportunities", Map.of("filter", "name==P*", "patch", patch));
        at(mei, id, "run").body("changed", equalTo(2));
        record("opportunities", plain).body("amount.amount", equalTo("20.00")).body("lines", hasSize(1));

        at(mei, id, "undo").body("undone", equalTo(2));

        record("opportunities", priced)
                .body("amount.amount", equalTo("90.00"))
                .body("lines.quantity", contains(3))
                .body("lines.unitPrice.amount", contains("30.00"));
        record("opportunities", plain).body("amount.amount", equalTo("100.00")).body("lines", empty());
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        refused(mei, "opportunities", Map.of("filter", "name==*", "patch", Map.of("number", "OP-1")), 422);
        refused(mei, "leads", Map.of("filter", "name==*", "patch", Map.of("interest", "镜片")), 422);
        refused(mei, "leads", Map.of("filter", "company==*", "patch", Map.of("status", "NEW")), 422);
        refused(mei, "sellers", Map.of("filter", "name==*", "patch", Map.of("name", "X")), 422);
        refused(LEO, "leads", Map.of("filter", "company==*", "action", "REMOVE"), 403);
        refused(LEO, "leads", Map.of("filter", "company==*", "patch", Map.of("interest", "镜片")), 403);
        lead(mei, Map.of("company", "Mail"));
        var id = prepared(mei, "leads", Map.of("filter", mine(), "patch", Map.of("email", "no mail")));
        at(mei, id, "run").body("refused", equalTo(1));
        rows(mei, id, "REFUSED").body("items.reason", containsInAnyOrder(containsString("email")));
    }

    /** The pool is everybody's. */
    private String mine() {
        return "ownerId==" + mei.id();
    }

    private UUID product() {
        var id = Ids.next();
        elsewhere.says(
                "crm.commerce.product",
                "created",
                id,
                Map.of("sku", "BULK", "name", "Lens", "active", true, "listPrice", cny("20.00")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Tables.column("select id from product where id = '%s'".formatted(id))
                        .isEmpty());
        return id;
    }

    private static String team(Person person) {
        return As.person(ADA)
                .queryParam("filter", "login==" + person.id())
                .get("/sellers")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].team");
    }
}
