package dev.guanxi.sales.bin;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.ANN;
import static dev.guanxi.sales.Api.BOB;
import static dev.guanxi.sales.Api.LEO;
import static dev.guanxi.sales.Api.MEG;
import static dev.guanxi.sales.Api.bringBack;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.lead;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.removal;
import static dev.guanxi.sales.Api.remove;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Api.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemovedDealsTest {
    private static final Map<String, String> LEI = Map.of("company", "天明眼镜", "givenName", "雷", "familyName", "李");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aRemovedLeadIsGoneFromEverywhereAtOnceAndComesBackAsItWas() {
        var lead = lead(ANN, LEI);
        var before = whole("leads", lead);

        As.person(ANN)
                .header("If-Match", tag("leads", lead))
                .header("Change-Reason", "captured twice")
                .delete("/leads/{id}", lead)
                .then()
                .statusCode(204);

        assertThat(listed(ANN, "leads", numbered(lead))).isEmpty();
        assertThat(file(ANN, "leads")).doesNotContain(lead.toString());
        record("leads", lead).statusCode(200).body("status", equalTo("REMOVED"));
        As.person(ANN)
                .get("/recycle-bin/{id}", lead)
                .then()
                .body("recordKind", equalTo("leads"))
                .body("title", equalTo("天明眼镜"))
                .body("removedBy", equalTo("ann"))
                .body("reason", equalTo("captured twice"))
                .body("purgedAfter", notNullValue());

        bringBack(ANN, lead).then().statusCode(204);

        assertThat(whole("leads", lead)).isEqualTo(before);
        assertThat(listed(ANN, "leads", numbered(lead))).containsExactly(lead.toString());
        assertThat(file(ANN, "leads")).contains(lead.toString());
        As.person(ANN).get("/recycle-bin/{id}", lead).then().statusCode(404);
    }

    @Test
    void aRemovedDealCountsNowhereUntilItIsBack() {
        var rep = Person.of("bin-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/bin");
        var kept = deal(rep, "Kept");
        var removed = deal(rep, "Removed");
        var won = won(rep);

        remove(rep, "opportunities", removed);
        remove(rep, "opportunities", won);

        counts(rep, 1, "100.00", 0);
        assertThat(listed(rep, "opportunities", "stage=in=(PROSPECTING,WON)")).containsExactly(kept.toString());
        assertThat(file(rep, "opportunities")).contains("Kept").doesNotContain("Removed");
        As.person(rep).get("/opportunities?count=true").then().body("count", equalTo(1));
        record("opportunities", won).body("status", equalTo("REMOVED")).body("stage", equalTo("WON"));

        bringBack(rep, removed).then().statusCode(204);
        bringBack(rep, won).then().statusCode(204);

        counts(rep, 2, "200.00", 1);
        record("opportunities", won).body("status", equalTo("ACTIVE")).body("stage", equalTo("WON"));
        As.person(rep).get("/opportunities?count=true").then().body("count", equalTo(3));
    }

    /** What the board and the figures say. */
    private static void counts(Person person, int open, String sum, int won) {
        As.person(person)
                .get("/opportunities/board")
                .then()
                .body("columns.count", contains(open, 0, 0, won, 0))
                .body("columns[0].sums[0].amount", equalTo(sum))
                .body("columns[0].newest.name", not(open == 1 ? hasItem("Removed") : hasItem("Nobody")));
        As.person(person)
                .get("/pipeline/figures")
                .then()
                .body("stages.count", contains(open, 0, 0, won, 0))
                .body("stages[0].amount.amount", equalTo(sum))
                .body("wonValue.amount", equalTo(won == 0 ? "0.00" : "700.00"))
                .body("open.count", equalTo(open));
    }

    private UUID won(Person person) {
        var lead = lead(person, LEI);
        var deal = UUID.fromString(step(person, "leads", lead, "conversion", Map.of("amount", cny("700.00")))
                .path("opportunityId"));
        step(person, "opportunities", deal, "stage", Map.of("stage", "ENGAGING"))
                .then()
                .statusCode(200);
        step(person, "opportunities", deal, "stage", Map.of("stage", "PROPOSING"))
                .then()
                .statusCode(200);
        step(person, "opportunities", deal, "win", Map.of()).then().statusCode(200);
        return deal;
    }

    @Test
    void everybodyElseHearsThatItIsAwayAndThatItIsBack() {
        var lead = lead(ANN, LEI);
        var deal = deal(ANN, "Away");

        remove(ANN, "leads", lead);
        remove(ANN, "opportunities", deal);
        assertThat(status("crm.sales.lead", lead, "removed")).isEqualTo("REMOVED");
        assertThat(status("crm.sales.opportunity", deal, "removed")).isEqualTo("REMOVED");

        bringBack(MEG, lead).then().statusCode(204);
        bringBack(MEG, deal).then().statusCode(204);
        assertThat(status("crm.sales.lead", lead, "returned")).isEqualTo("ASSIGNED");
        assertThat(status("crm.sales.opportunity", deal, "returned")).isEqualTo("ACTIVE");
        As.person(ANN)
                .get("/opportunities/{id}/history", deal)
                .then()
                .body("[0].actor", equalTo("meg"))
                .body("[0].changes.field", contains("status"))
                .body("[1].actor", equalTo("ann"))
                .body("[1].changes[0].after", equalTo("REMOVED"));
    }

    private String status(String topic, UUID subject, String happened) {
        List<Heard> heard = elsewhere.heardUntil(topic, subject, happened);
        return heard.getLast().state().path("status").asText();
    }

    @Test
    void whatLiesInTheBinDoesNotChange() {
        var lead = lead(ANN, LEI);
        var deal = deal(ANN, "Still");
        remove(ANN, "leads", lead);
        remove(ANN, "opportunities", deal);

        refused(patch(ANN, "leads", lead, Map.of("interest", "镜片")), "lead-in-bin");
        refused(step(ANN, "leads", lead, "assignment", Map.of("ownerId", "ann")), "lead-in-bin");
        refused(step(ANN, "leads", lead, "disqualification", Map.of("reason", "none")), "lead-in-bin");
        refused(step(ANN, "leads", lead, "conversion", Map.of()), "lead-in-bin");
        refused(patch(ANN, "opportunities", deal, Map.of("name", "Moved")), "opportunity-in-bin");
        refused(step(ANN, "opportunities", deal, "stage", Map.of("stage", "ENGAGING")), "opportunity-in-bin");
        refused(step(ANN, "opportunities", deal, "win", Map.of()), "opportunity-in-bin");
        refused(step(ANN, "opportunities", deal, "loss", Map.of("reason", "price")), "opportunity-in-bin");
        refused(step(ANN, "opportunities", deal, "assignment", Map.of("ownerId", "ann")), "opportunity-in-bin");
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .header("If-Match", tag("opportunities", deal))
                .body(Map.of("stage", "ENGAGING"))
                .post("/opportunities/{id}/stage", deal)
                .then()
                .statusCode(409)
                .body("detail", containsString("回收站"));
    }

    private static void refused(Response answer, String problem) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + problem));
    }

    @Test
    void whoeverRemovesMustKnowItsPresentVersion() {
        for (var kind : List.of("leads", "opportunities")) {
            var id = kind.equals("leads") ? lead(ANN, LEI) : deal(ANN, "Stale");
            As.person(ANN).delete("/{kind}/{id}", kind, id).then().statusCode(428);
            removal(ANN, kind, id, "\"7\"").then().statusCode(412);

            removal(ANN, kind, id, "\"0\"").then().statusCode(204);

            removal(ANN, kind, id, "\"0\"").then().statusCode(412).body("current.status", equalTo("REMOVED"));
            removal(ANN, kind, id, "\"1\"").then().statusCode(409).body("type", containsString("-in-bin"));
        }
    }

    @Test
    void onlyWhoWouldSeeItOutsideSeesItInTheBinAndOnlyWhoMayChangeItTakesItOut() {
        var deal = deal(ANN, "Scoped");
        removal(BOB, "opportunities", deal, "\"0\"").then().statusCode(404);
        removal(LEO, "opportunities", deal, "\"0\"").then().statusCode(403);
        remove(ANN, "opportunities", deal);

        As.person(BOB).get("/recycle-bin/{id}", deal).then().statusCode(404);
        bringBack(BOB, deal).then().statusCode(404);
        assertThat(listed(BOB, "recycle-bin", "recordKind==opportunities")).doesNotContain(deal.toString());
        assertThat(listed(LEO, "recycle-bin", "title==Scoped")).contains(deal.toString());
        bringBack(LEO, deal).then().statusCode(403);
        As.person(ANN).delete("/recycle-bin/{id}", deal).then().statusCode(403);
        assertThat(listed(MEG, "recycle-bin", "title==Scoped")).contains(deal.toString());
        bringBack(MEG, deal).then().statusCode(204);
    }

    @Test
    void severalComeBackTogetherAsFarAsTheyCan() {
        var lead = lead(ANN, LEI);
        var deal = deal(ANN, "Several");
        remove(ANN, "leads", lead);
        remove(ANN, "opportunities", deal);

        As.person(ANN)
                .body(Map.of("ids", List.of(lead, UUID.randomUUID(), deal)))
                .post("/recycle-bin/restorations")
                .then()
                .statusCode(200)
                .body("back", contains(true, false, true));

        record("leads", lead).body("status", equalTo("ASSIGNED"));
        record("opportunities", deal).body("status", equalTo("ACTIVE"));
        assertThat(As.person(ADA).get("/recycle-bin/{id}", deal).statusCode()).isEqualTo(404);
    }

    private static String numbered(UUID lead) {
        return "number==" + record("leads", lead).extract().<String>path("number");
    }

    private static String file(Person person, String kind) {
        return As.person(person)
                .get("/{kind}/export", kind)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** All that the API tells of a record, but for its version. */
    private static Map<String, Object> whole(String kind, UUID id) {
        return record(kind, id).statusCode(200).extract().path("");
    }
}
