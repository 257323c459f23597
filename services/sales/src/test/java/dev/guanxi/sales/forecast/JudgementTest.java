package dev.guanxi.sales.forecast;

import static dev.guanxi.sales.forecast.Outlooks.forecast;
import static dev.guanxi.sales.forecast.Outlooks.judge;
import static dev.guanxi.sales.forecast.Outlooks.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another figure than the deals say: who may say it, how it rolls up, and that both stay. */
@QuarkusTest
class JudgementTest {
    private static final String EXPECTED = "people[%d].%s.%s.expected.amount";

    @Inject
    MovableClock clock;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String year = String.valueOf(today.getYear());
    private final Elsewhere elsewhere = new Elsewhere();

    Outlooks outlooks;
    SalesForce force;
    UUID chief;
    UUID lead;
    UUID rep;
    UUID mate;
    Person theChief;
    Person theLead;

    /** Chief, lead, and two who report to the lead; the deals say 100 of the one, 50 of the other and 1 of the lead. */
    @BeforeEach
    void aTeam() {
        outlooks = new Outlooks();
        force = outlooks.force;
        chief = force.seller("chief");
        lead = force.seller("lead");
        rep = force.seller("rep");
        mate = force.seller("mate");
        outlooks.reports(lead, chief);
        outlooks.reports(rep, lead);
        outlooks.reports(mate, lead);
        outlooks.won("rep", "100.00", today);
        outlooks.won("mate", "50.00", today);
        outlooks.won("lead", "1.00", today);
        theChief = outlooks.manager("chief");
        theLead = outlooks.manager("lead");
    }

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void bothFiguresStayAndRollUpAndWhoIsNearestToTheTopCounts() {
        judged(force.person("rep"), rep, false, year, "80");
        forecast(theChief, chief, year, 2)
                .body("people.name", contains(logins("chief", "lead", "mate", "rep")))
                .body(path(3, "own", "system"), equalTo("100.00"))
                .body(path(3, "own", "judged"), equalTo("80.00"))
                .body(path(3, "whole", "judged"), equalTo("80.00"))
                .body(path(1, "whole", "system"), equalTo("151.00"))
                .body(path(1, "whole", "judged"), equalTo("131.00"))
                .body(path(0, "whole", "system"), equalTo("151.00"))
                .body(path(0, "whole", "judged"), equalTo("131.00"))
                .body("people[3].judgements.reason", contains("两个大单推迟到一月"))
                .body("people[3].whole.judged.commit.amount", equalTo("100.00"));

        judged(theLead, rep, false, year, "90");
        forecast(theChief, chief, year, 2)
                .body(path(0, "whole", "judged"), equalTo("141.00"))
                .body("people[3].judgements.amount.amount", contains("80.00", "90.00"))
                .body("people[3].judgements.counts", contains(false, true));

        judged(theLead, lead, true, year, "200");
        var ofChief = judged(theChief, rep, false, year, "95");
        forecast(theChief, chief, year, 2)
                .body(path(3, "whole", "judged"), equalTo("95.00"))
                .body(path(1, "own", "judged"), equalTo("1.00"))
                .body(path(1, "whole", "judged"), equalTo("200.00"))
                .body(path(0, "whole", "judged"), equalTo("200.00"))
                .body(path(0, "whole", "system"), equalTo("151.00"));

        Api.removal(theChief, "forecast-judgements", ofChief, "\"0\"").then().statusCode(204);
        forecast(theChief, chief, year, 2).body(path(3, "whole", "judged"), equalTo("90.00"));
    }

    @Test
    void whatIsThoughtOfTheirFiguresAbovePeopleDoNotSee() {
        judged(theLead, rep, false, year, "60");
        var mine = judged(force.person("rep"), rep, false, year, "80");

        forecast(force.person("rep"), rep, year, 1)
                .body(path(0, "own", "judged"), equalTo("80.00"))
                .body("people[0].judgements", hasSize(1));
        As.person(force.person("rep"))
                .get("/forecast-judgements")
                .then()
                .body("items.id", contains(text(mine)))
                .body("items.sellerName", contains(force.login("rep")));
        forecast(theLead, rep, year, 1).body(path(0, "own", "judged"), equalTo("60.00"));
        As.person(theLead)
                .get("/forecast-judgements?filter={f}", "sellerId==" + rep)
                .then()
                .body("items.judgeName", containsInAnyOrder(force.login("rep"), force.login("lead")));
        As.person(new SalesForce().boss)
                .get("/forecast-judgements/{id}", mine)
                .then()
                .statusCode(404);
    }

    @Test
    void oneSaysItOfOneselfAndOfThoseBelowWhomOneSeesAndOfNobodyElse() {
        judge(force.person("mate"), rep, false, year, "1").then().statusCode(403);
        judge(force.person("lead"), rep, false, year, "1")
                .then()
                .statusCode(403)
                .body("type", containsString("judgement-not-yours"))
                .body("detail", containsString("people who report to you and whom you see"));
        judge(theLead, chief, true, year, "1").then().statusCode(403);
        judge(force.boss, rep, false, year, "1").then().statusCode(403);
        judge(Api.ADA, rep, false, year, "1").then().statusCode(403);
        var elsewhere = new SalesForce();
        var stranger = elsewhere.seller("rep");
        elsewhere.reports(stranger, lead, null).then().statusCode(201);
        judge(theLead, stranger, false, year, "1").then().statusCode(403);
        judge(theLead, UUID.randomUUID(), false, year, "1")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("sellerId"));

        judge(theChief, rep, false, year, "1").then().statusCode(201);
        judge(force.person("mate"), mate, true, year, "1").then().statusCode(201);
    }

    @Test
    void onlyWhatMakesSenseIsSaidAndOnceByEach() {
        judge(theLead, rep, false, year, "-1").then().statusCode(422);
        judge(theLead, rep, false, "2026-Q5", "1").then().statusCode(422);
        judge(theLead, rep, Map.of("period", year, "amount", Api.cny("1"), "reason", " "))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("profile.reason"));
        judge(theLead, rep, Map.of("period", year, "amount", Map.of("amount", "1", "currency", "ABC")))
                .then()
                .statusCode(422);
        judge(theLead, rep, false, "2001-Q4", "1")
                .then()
                .statusCode(409)
                .body("type", containsString("forecast-period-over"));

        var answers = Together.together(List.<Callable<Response>>of(
                () -> judge(theLead, rep, false, year, "1"), () -> judge(theLead, rep, false, year, "2")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        judge(theLead, rep, true, year, "3").then().statusCode(201);
        judge(theLead, rep, Map.of("period", year, "figure", "COMMIT", "amount", Api.cny("3")))
                .then()
                .statusCode(201);
        judge(theLead, rep, false, year, "3").then().statusCode(409).body("type", containsString("judgement-known"));
    }

    @Test
    void itIsChangedByWhoSaidItOneAtATimeAndItsHistoryIsKeptAndTold() {
        var said = judged(theLead, rep, false, year, "60");
        As.person(theLead)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("amount", Api.cny("70"), "reason", "签约提前"))
                .patch("/forecast-judgements/{id}", said)
                .then()
                .statusCode(200)
                .body("profile.amount.amount", equalTo("70.00"));
        As.person(theLead)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("reason", "Late"))
                .patch("/forecast-judgements/{id}", said)
                .then()
                .statusCode(412);
        Api.patch(force.boss, "forecast-judgements", said, Map.of("reason", "Not mine"))
                .then()
                .statusCode(409)
                .body("type", containsString("judgement-of-another"));

        As.person(theLead)
                .get("/forecast-judgements/{id}/history", said)
                .then()
                .body("[0].changes.field", containsInAnyOrder("amount.amount", "reason"))
                .body("[0].actor", equalTo(theLead.id()));
        forecast(theLead, rep, year, 1)
                .body(path(0, "own", "judged"), equalTo("70.00"))
                .body("people[0].judgements.reason", contains("签约提前"));
        var told = elsewhere
                .heardUntil("crm.sales.forecast-judgement", said, "changed")
                .getLast();
        assertThat(told.state().at("/amount/amount").asText()).isEqualTo("70.00");
        assertThat(told.state().path("judgeId").asText()).isEqualTo(text(lead));

        clock.moveTo(Duration.ofDays(366));
        Api.patch(theLead, "forecast-judgements", said, Map.of("reason", "Too late"))
                .then()
                .statusCode(409)
                .body("type", containsString("forecast-period-over"));
        Api.removal(theLead, "forecast-judgements", said, "\"1\"").then().statusCode(409);
    }

    @Test
    void whoDoesNotLeadSomebodyAnyMoreDoesNotCount() {
        var west = force.seller("west");
        judged(theLead, rep, false, year, "60");
        force.reports(rep, west, today.plusDays(1).toString()).then().statusCode(201);
        forecast(force.boss, rep, year, 1).body(path(0, "own", "judged"), equalTo("60.00"));

        clock.moveTo(Duration.ofDays(1));

        forecast(force.boss, rep, year, 1)
                .body(path(0, "own", "judged"), equalTo("100.00"))
                .body("people[0].judgements.counts", contains(false));
        judge(Person.of(force.login("west"), Roles.SALES_MANAGER, force.team), rep, false, year, "65")
                .then()
                .statusCode(201);
        forecast(force.boss, rep, year, 1).body(path(0, "own", "judged"), equalTo("65.00"));
    }

    @Test
    void itIsSaidInAnyCurrencyAndCountsByTheRateOfItsDay() {
        As.person(Api.ADA)
                .body(Map.of("day", today.toString(), "currency", "BWP", "units", "1", "worth", "0.50"))
                .post("/exchange-rates");
        judge(theLead, rep, Map.of("period", year, "amount", Map.of("amount", "300", "currency", "BWP")))
                .then()
                .statusCode(201);
        judge(theLead, mate, Map.of("period", year, "amount", Map.of("amount", "300", "currency", "KMF")))
                .then()
                .statusCode(201);

        forecast(theLead, lead, year, 1)
                .body("people.whole.judged.expected.amount", hasItem("150.00"))
                .body(path(0, "whole", "judged"), equalTo("201.00"))
                .body("judgementsWithoutRate", equalTo(1));
    }

    private static String path(int person, String of, String says) {
        return EXPECTED.formatted(person, of, says);
    }

    private String[] logins(String... names) {
        return List.of(names).stream().map(force::login).toArray(String[]::new);
    }

    private static String text(Object value) {
        return value.toString();
    }
}
