package dev.guanxi.sales.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who reports to whom, on any day. */
@QuarkusTest
class ReportingLinesTest {
    private final SalesForce force = new SalesForce();
    private final Elsewhere elsewhere = new Elsewhere();

    private ValidatableResponse chart(UUID under, String on) {
        return As.person(Api.ANN)
                .get("/org-chart?under={u}&on={d}", under, on)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse wins(UUID manager) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return As.person(force.boss)
                .get("/org-chart/wins?manager={m}&from={f}&until={t}", manager, text(today.minusDays(9)), text(today))
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyReportsToOneOfTheirOwnPeopleNotEvenThroughOthersOrOnSomeDayOnly() {
        var chief = force.seller("chief");
        var lead = force.seller("lead");
        var rep = force.seller("rep");
        force.reports(lead, chief, null).then().statusCode(201);
        force.reports(rep, lead, "2026-03-01").then().statusCode(201);

        force.reports(chief, rep, "2026-06-01")
                .then()
                .statusCode(409)
                .body("type", containsString("reports-to-subordinate"))
                .body(
                        "detail",
                        equalTo(
                                "%s cannot report to %s, who reports to %s, directly or through others. Let %s report to"
                                                .formatted(
                                                        force.login("chief"),
                                                        force.login("rep"),
                                                        force.login("chief"),
                                                        force.login("rep"))
                                        + " somebody else first."));
        force.reports(chief, chief, "2026-06-01")
                .then()
                .statusCode(409)
                .body("type", containsString("reports-to-self"));
        force.reports(chief, rep, "2026-01-01").then().statusCode(409);
        chart(chief, "2026-07-01").body("people.sellerId", contains(text(chief), text(lead), text(rep)));

        force.reports(rep, null, "2026-06-01").then().statusCode(201);
        force.reports(chief, rep, "2026-06-01").then().statusCode(201);
        chart(rep, "2026-07-01").body("people.sellerId", contains(text(rep), text(chief), text(lead)));
        chart(chief, "2026-05-31").body("people.sellerId", contains(text(chief), text(lead), text(rep)));
    }

    @Test
    void twoWhoMakeACircleTogetherAtTheSameTimeDoNotGetIt() {
        var one = force.seller("one");
        var two = force.seller("two");

        var answers = Together.together(
                List.<Callable<Response>>of(() -> force.reports(one, two, null), () -> force.reports(two, one, null)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void movingATeamMovesEverybodyBelowAndWhatWasWonBeforeStays() {
        var east = force.seller("east");
        var west = force.seller("west");
        var lead = force.seller("lead");
        var rep = force.seller("rep");
        var today = LocalDate.now(ZoneOffset.UTC);
        force.reports(lead, east, null).then().statusCode(201);
        force.reports(rep, lead, null).then().statusCode(201);
        force.won("rep", "300.00");
        wins(east).body("people", equalTo(2)).body("deals", equalTo(1)).body("won.amount", equalTo("300.00"));

        force.reports(lead, west, today.plusDays(1).toString()).then().statusCode(201);

        chart(east, today.plusDays(1).toString()).body("people.name", contains(force.login("east")));
        chart(west, today.plusDays(1).toString())
                .body("people.name", contains(force.login("west"), force.login("lead"), force.login("rep")))
                .body("people.level", contains(0, 1, 2))
                .body("people.reports", contains(2, 1, 0));
        chart(east, today.toString()).body("people.reports", contains(2, 1, 0));
        wins(east)
                .body("won.amount", equalTo("300.00"))
                .body("parts[0].name", equalTo(force.login("rep")))
                .body("parts[0].won.amount", equalTo("300.00"));
        wins(west).body("people", equalTo(0)).body("won.amount", equalTo("0.00"));
    }

    @Test
    void aLineIsCorrectedByOneAtATimeAndItsHistoryIsKeptAndTold() {
        var chief = force.seller("chief");
        var rep = force.seller("rep");
        var drawn = force.reports(rep, chief, "2026-03-01");
        var line = Answers.id(drawn);
        force.reports(rep, chief, "2026-03-01").then().statusCode(422).body("violations[0].field", equalTo("from"));
        force.reports(rep, UUID.randomUUID(), "2026-04-01")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("managerId"));

        Api.patch(force.boss, "reporting-lines", line, Map.of("jobTitle", "Key account"))
                .then()
                .statusCode(200)
                .body("profile.managerId", equalTo(text(chief)));
        As.person(force.boss)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("jobTitle", "Late"))
                .patch("/reporting-lines/{id}", line)
                .then()
                .statusCode(412);
        Api.patch(force.person("rep"), "reporting-lines", line, Map.of("jobTitle", "Chief"))
                .then()
                .statusCode(403);

        As.person(Api.ANN)
                .get("/reporting-lines/{id}/history", line)
                .then()
                .body("[0].changes.field", hasItem("jobTitle"))
                .body("[0].actor", equalTo(force.boss.id()));
        var told = elsewhere
                .heardUntil("crm.sales.reporting-line", line, "corrected")
                .getLast();
        assertThat(told.state().path("managerId").asText()).isEqualTo(text(chief));
        assertThat(told.state().path("fromDay").asText()).isEqualTo("2026-03-01");
        chart(chief, "2026-03-01").body("people.jobTitle", contains(nullValue(), equalTo("Key account")));
        chart(chief, "2026-02-28").body("people.sellerId", not(hasItem(text(rep))));
    }

    @Test
    void whoToOneReportedIsAListAndALineTakenAwayLetsTheOneBeforeHoldOn() {
        var one = force.seller("one");
        var two = force.seller("two");
        var rep = force.seller("rep");
        force.reports(rep, one, null).then().statusCode(201);
        var second = Answers.id(force.reports(rep, two, "2026-03-01"));
        As.person(Api.ANN)
                .queryParam("filter", "sellerId==" + rep)
                .queryParam("sort", "createdAt")
                .get("/reporting-lines")
                .then()
                .body("items.managerName", contains(force.login("one"), force.login("two")))
                .body("items.fromDay", contains(nullValue(), equalTo("2026-03-01")))
                .body("items.untilDay", contains(equalTo("2026-02-28"), nullValue()));

        Api.removal(force.boss, "reporting-lines", second, "\"0\"").then().statusCode(204);

        chart(one, "2026-05-01").body("people.sellerId", hasItem(text(rep)));
        chart(two, "2026-05-01").body("people.sellerId", not(hasItem(text(rep))));
    }

    private static String text(Object value) {
        return value.toString();
    }
}
