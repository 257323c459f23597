package dev.guanxi.sales.lead.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.lead;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Bulk.at;
import static dev.guanxi.sales.Bulk.prepared;
import static dev.guanxi.sales.Bulk.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Bulk.Crew;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many leads changed alike, given away, and taken back. */
@QuarkusTest
class LeadsBulkChangeTest {
    private final Elsewhere elsewhere = new Elsewhere();

    Person mei;
    Person other;

    @BeforeEach
    void aTeamOfTheirOwn() {
        var crew = Crew.gathered();
        mei = crew.mei();
        other = crew.other();
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndARunDoesItToWhatTheCallerSees() {
        var first = lead(mei, Map.of("company", "甲", "interest", "镜片"));
        var same = lead(mei, Map.of("company", "乙", "interest", "镜架"));
        var foreign = lead(other, Map.of("company", "丙", "interest", "镜片"));
        var id = prepared(mei, "leads", Map.of("filter", mine(), "patch", Map.of("interest", "镜架")));

        at(mei, id, "dry-run")
                .body("status", equalTo("CHECKED"))
                .body("total", equalTo(2))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
        record("leads", first).body("profile.interest", equalTo("镜片")).header("ETag", "\"0\"");

        at(mei, id, "run").body("status", equalTo("FINISHED")).body("changed", equalTo(1));

        record("leads", first).body("profile.interest", equalTo("镜架")).body("profile.company", equalTo("甲"));
        record("leads", same).header("ETag", "\"0\"");
        record("leads", foreign).body("profile.interest", equalTo("镜片"));
        As.person(mei)
                .get("/leads/{id}/history", first)
                .then()
                .body("[0].actor", equalTo(mei.id()))
                .body("[0].reason", equalTo("Spring"))
                .body("[0].bulkChange", equalTo(id))
                .body("[0].changes.field", contains("interest"));
    }

    @Test
    void leadsOfThePoolAreGivenToSomebodyAndComeBackToThePool() {
        var campaign = Ids.next();
        var untouched = response(campaign);
        var converted = response(campaign);
        var called = response(campaign);
        step(ADA, "leads", converted, "conversion", Map.of()).then().statusCode(200);

        var id = prepared(
                ADA,
                "leads",
                Map.of("filter", "campaignId==" + campaign, "patch", Map.of("ownerId", mei.id(), "interest", "镜片")));
        at(ADA, id, "run").body("changed", equalTo(2)).body("refused", equalTo(1));

        record("leads", untouched)
                .body("status", equalTo("ASSIGNED"))
                .body("ownerId", equalTo(mei.id()))
                .body("team", equalTo(team(mei)))
                .body("profile.interest", equalTo("镜片"));
        rows(ADA, id, "REFUSED").body("items.id", contains(converted.toString()));
        assertThat(listed(mei, "leads", "campaignId==" + campaign)).hasSize(2);
        patch(mei, "leads", called, Map.of("phone", "+86 571 5555 0100")).then().statusCode(200);

        at(ADA, id, "undo").body("undone", equalTo(1)).body("kept", equalTo(1));

        record("leads", untouched)
                .body("status", equalTo("NEW"))
                .body("ownerId", nullValue())
                .body("team", equalTo("/sales/pool"))
                .body("profile.interest", nullValue());
        record("leads", called).body("ownerId", equalTo(mei.id())).body("profile.interest", equalTo("镜片"));
        rows(ADA, id, "KEPT").body("items.id", contains(called.toString()));
    }

    /** The pool is everybody's. */
    private String mine() {
        return "ownerId==" + mei.id();
    }

    private UUID response(UUID campaign) {
        var response = Ids.next();
        elsewhere.says(
                "crm.marketing.response",
                "recorded",
                response,
                Map.of("campaignId", campaign, "company", "天明眼镜", "familyName", "李", "team", "/marketing"));
        return UUID.fromString(await().atMost(Duration.ofSeconds(30))
                .until(() -> listed(ADA, "leads", "responseId==" + response), found -> !found.isEmpty())
                .getFirst());
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
