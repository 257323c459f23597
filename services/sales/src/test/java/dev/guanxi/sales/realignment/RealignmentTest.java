package dev.guanxi.sales.realignment;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Territories get other rules and people: looked at, approved by somebody else, done as a job, taken back. */
@QuarkusTest
class RealignmentTest extends Border {
    @Test
    void thePreviewSaysWhatGoesFromWhomToWhomAndChangesNothing() {
        var customer = customerIn("Border", "B");
        var stays = leadIn("Stays", "E");
        var lead = leadIn("Goes", "B");
        var deal = market.deal("ann", "100.00", customer);
        var other = market.deal("ann", "20.50", customer);

        var realignment = Steps.previewed(boss, borderMoves());

        assertThat(Steps.moved(boss, realignment, ""))
                .containsExactlyInAnyOrder(customer.toString(), deal.toString(), other.toString(), lead.toString());
        As.person(boss)
                .get("/realignments/{id}/pairs", realignment)
                .then()
                .statusCode(200)
                .body("", hasSize(3))
                .body("find { it.kind == 'OPPORTUNITY' }.fromTerritory", equalTo(market.place("East")))
                .body("find { it.kind == 'OPPORTUNITY' }.toTerritory", equalTo(market.place("West")))
                .body("find { it.kind == 'OPPORTUNITY' }.ownerId", equalTo(market.force.login("ann")))
                .body("find { it.kind == 'OPPORTUNITY' }.toOwnerId", equalTo(market.force.login("bob")))
                .body("find { it.kind == 'OPPORTUNITY' }.count", equalTo(2))
                .body("find { it.kind == 'OPPORTUNITY' }.sums.amount", contains("120.50"))
                .body("find { it.kind == 'CUSTOMER' }.count", equalTo(1))
                .body("find { it.kind == 'LEAD' }.sums", empty());
        As.person(boss)
                .get("/realignments/{id}/tally", realignment)
                .then()
                .body("total", equalTo(4))
                .body("outcomes.WAITING", equalTo(4));
        assertThat(As.person(boss)
                        .queryParam("filter", "realignmentId==" + realignment)
                        .get("/realignment-moves/export?format=CSV&fields=kind,fromTerritory,toTerritory,toOwnerId")
                        .asString())
                .contains(
                        "LEAD," + market.place("East") + "," + market.place("West") + "," + market.force.login("bob"));
        ownedBy("leads", lead, "ann");
        ownedBy("leads", stays, "ann");
        As.person(Api.ADA).get("/territories/{id}/editions", east).then().body("", hasSize(1));
    }

    @Test
    void somebodyElseApprovesAndTheJobGivesRecordsAwayAndNothingElseOfThemChanges() {
        var customer = customerIn("Border", "B");
        var lead = leadIn("Goes", "B");
        var deal = market.deal("ann", "100.00", customer);
        var realignment = Steps.previewed(boss, borderMoves());
        Steps.step(boss, realignment, "submission").then().statusCode(200);

        Steps.step(boss, realignment, "approval")
                .then()
                .statusCode(403)
                .body("detail", containsString("Somebody else decides"));
        Steps.step(Steps.EVE, realignment, "refusal", Map.of("reason", "Not in January"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("refusal", equalTo("Not in January"))
                .body("decidedBy", equalTo("eve"));
        Steps.step(boss, realignment, "submission").then().statusCode(200).body("refusal", nullValue());
        Steps.step(Steps.EVE, realignment, "approval").then().statusCode(200);
        Steps.reaches(realignment, "DONE");

        Api.record("leads", lead)
                .body("ownerId", equalTo(market.force.login("bob")))
                .body("profile.province", equalTo(market.place("B")))
                .body("profile.postcode", equalTo("310013"));
        ownedBy("opportunities", deal, "bob");
        market.fallsInto(lead, west);
        As.person(Api.ADA)
                .get("/leads/{id}/history", lead)
                .then()
                .body("[0].reason", equalTo("Realignment: New year"))
                .body("[0].actor", equalTo("sales-realignments"))
                .body("[0].changes.field", hasItem("ownerId"));
        var asked = market.elsewhere
                .heardUntil("crm.sales.customer-charge", customer, "asked")
                .getLast();
        assertThat(asked.state().path("ownerId").asText()).isEqualTo(market.force.login("bob"));
        assertThat(asked.state().path("fromOwnerId").asText()).isEqualTo(market.force.login("ann"));
        Steps.move(realignment, customer).body("items[0].outcome", equalTo("ASKED"));
        market.tells(customer, "Border", Map.of("province", market.place("B"), "ownerId", market.force.login("bob")));
        eventually(() -> Steps.move(realignment, customer).body("items[0].outcome", equalTo("MOVED")));
        eventually(() -> assertThat(market.elsewhere.heard("crm.sales.notification"))
                .filteredOn(heard -> heard.state().path("person").asText().equals(market.force.login("bob")))
                .extracting(heard -> heard.state().path("kind").asText())
                .contains("realignment-gains"));
        As.person(Api.ADA)
                .get("/territories/{id}/editions", west)
                .then()
                .body("", hasSize(2))
                .body("[0].from", equalTo("2020-01-01"))
                .body("[1].until", equalTo("2019-12-31"))
                .body("[1].profile.rules[0].provinces", contains(market.place("W")));
    }

    @Test
    void whatIsClosedStaysWithWhomItWasAndCountsWhereItWasClosed() {
        var customer = customerIn("Border", "B");
        var won = market.force.won("ann", "300.00");
        Tables.execute("update opportunity set customer_id = ?, closed_at = '2019-06-01' where id = ?", customer, won);
        var open = market.deal("ann", "100.00", customer);
        market.patch(east, Map.of("priority", 1)).then().statusCode(200);
        market.fallsInto(won, east);

        var realignment = Steps.done(boss, borderMoves());

        ownedBy("opportunities", open, "bob");
        ownedBy("opportunities", won, "ann");
        market.fallsInto(open, west);
        market.row(won).body("items[0].territoryId", equalTo(east.toString()));
        assertThat(Steps.moved(boss, realignment, "")).doesNotContain(won.toString());
        As.person(boss)
                .get("/territories/figures?from=2019-01-01&until=2019-12-31")
                .then()
                .body("parts.find { it.territoryId == '%s' }.own.won.amount".formatted(east), equalTo("300.00"))
                .body("parts.find { it.territoryId == '%s' }.own.won.amount".formatted(west), equalTo("0.00"));
    }

    @Test
    void whatChangedSinceThePreviewIsLeftAndWhatCameInSinceGoesAlong() {
        market.force.seller("cid");
        var taken = leadIn("Taken", "B");
        var disqualified = leadIn("Closed", "B");
        var elsewhere = leadIn("Elsewhere", "B");
        var goes = leadIn("Goes", "B");
        var realignment = Steps.previewed(boss, borderMoves());
        Api.step(boss, "leads", taken, "assignment", Map.of("ownerId", market.force.login("cid")))
                .then()
                .statusCode(200);
        Api.step(boss, "leads", disqualified, "disqualification", Map.of("reason", "No"))
                .then()
                .statusCode(200);
        Api.patch(boss, "leads", elsewhere, Map.of("province", market.place("E")))
                .then()
                .statusCode(200);
        var late = leadIn("Late", "B");

        Steps.step(boss, realignment, "submission").then().statusCode(200);
        Steps.step(Steps.EVE, realignment, "approval").then().statusCode(200);
        Steps.reaches(realignment, "DONE");

        ownedBy("leads", taken, "cid");
        ownedBy("leads", elsewhere, "ann");
        ownedBy("leads", goes, "bob");
        ownedBy("leads", late, "bob");
        for (var left : List.of(taken, disqualified, elsewhere)) {
            Steps.move(realignment, left)
                    .body("items[0].outcome", equalTo("REFUSED"))
                    .body("items[0].finding", equalTo("ELSEWHERE_MEANWHILE"));
        }
        Steps.move(realignment, goes).body("items[0].outcome", equalTo("MOVED")).body("items[0].late", equalTo(false));
        Steps.move(realignment, late).body("items[0].outcome", equalTo("MOVED")).body("items[0].late", equalTo(true));
    }

    @Test
    void anUndoGivesBackWhatNobodyGaveAwayOrClosedSince() {
        market.force.seller("cid");
        var customer = customerIn("Border", "B");
        var lead = leadIn("Back", "B");
        var taken = leadIn("Taken", "B");
        var deal = market.deal("ann", "100.00", customer);
        var realignment = Steps.done(boss, borderMoves());
        Api.step(boss, "leads", taken, "assignment", Map.of("ownerId", market.force.login("cid"), "beyondRules", true))
                .then()
                .statusCode(200);
        Api.patch(boss, "leads", lead, Map.of("interest", "Still worked on"))
                .then()
                .statusCode(200);

        Steps.step(boss, realignment, "undo").then().statusCode(200).body("status", equalTo("UNDOING"));
        Steps.reaches(realignment, "UNDONE");

        Api.record("leads", lead)
                .body("ownerId", equalTo(market.force.login("ann")))
                .body("profile.interest", equalTo("Still worked on"));
        ownedBy("opportunities", deal, "ann");
        ownedBy("leads", taken, "cid");
        Steps.move(realignment, lead).body("items[0].outcome", equalTo("UNDONE"));
        Steps.move(realignment, taken)
                .body("items[0].outcome", equalTo("KEPT"))
                .body("items[0].finding", equalTo("TAKEN_MEANWHILE"));
        Steps.read(realignment).body("appliedAt", nullValue());
        As.person(Api.ADA)
                .get("/territories/{id}", west)
                .then()
                .body("profile.rules[0].provinces", contains(market.place("W")));
        As.person(Api.ADA).get("/territories/{id}/editions", west).then().body("", hasSize(1));
        market.fallsInto(lead, east);
        assertThat(market.elsewhere
                        .heard("crm.sales.customer-charge", customer)
                        .getLast()
                        .state()
                        .path("ownerId")
                        .asText())
                .isEqualTo(market.force.login("ann"));
        Steps.step(boss, realignment, "undo").then().statusCode(409);
    }

    @Test
    void ofTwoThatChangeTheSameTerritoryOneIsDoneAndTheOtherIsTold() {
        var lead = leadIn("Border", "B");
        var first = Steps.previewed(boss, borderMoves());
        var second = Steps.previewed(boss, borderMoves());
        var third = Steps.previewed(boss, borderMoves());
        for (var one : List.of(first, second)) {
            Steps.step(boss, one, "submission").then().statusCode(200);
        }

        Steps.step(Steps.EVE, first, "approval").then().statusCode(200);
        Steps.reaches(first, "DONE");

        Steps.step(Steps.EVE, second, "approval")
                .then()
                .statusCode(409)
                .body("detail", containsString("was changed meanwhile"));
        Steps.step(boss, third, "submission").then().statusCode(409);
        ownedBy("leads", lead, "bob");
        market.patch(east, Map.of("priority", 3)).then().statusCode(200);
        Steps.step(boss, first, "undo").then().statusCode(409).body("detail", containsString(market.place("East")));
    }

    @Test
    void oneThatWaitsForItsDayBeginsOnThatDayAndIsToldWhenItCannot() {
        var lead = leadIn("Border", "B");
        var today = LocalDate.now(ZoneOffset.UTC);
        var waiting = borderMoves();
        waiting.put("effectiveOn", today.plusDays(3).toString());
        var realignment = Steps.approved(boss, waiting);
        var overtaken = Steps.approved(boss, waiting);
        ownedBy("leads", lead, "ann");
        Api.removal(boss, "territories", east, Api.tag("territories", east))
                .then()
                .statusCode(409)
                .body("detail", containsString("is about to change this territory"));

        clock.moveTo(Duration.ofDays(3));
        eventually(() -> assertThat(List.of(status(realignment), status(overtaken)))
                .containsExactlyInAnyOrder("DONE", "FAILED"));

        ownedBy("leads", lead, "bob");
        var failed = status(realignment).equals("FAILED") ? realignment : overtaken;
        Steps.read(failed).body("failure", containsString("Look at the preview anew"));
        assertThat(Steps.moved(boss, failed, ";outcome==MOVED")).isEmpty();
        Steps.step(boss, failed, "undo").then().statusCode(409);
        Steps.step(boss, failed, "withdrawal").then().statusCode(200).body("status", equalTo("DRAFT"));
    }

    private static String status(UUID realignment) {
        return Steps.read(realignment).extract().path("status");
    }
}
