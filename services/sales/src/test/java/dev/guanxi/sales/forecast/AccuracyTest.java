package dev.guanxi.sales.forecast;

import static dev.guanxi.sales.forecast.Outlooks.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Forecasts as they were on each day, held against what was closed in the end. Of halves of years, which nobody takes down
 * but who asks for it.
 */
@QuarkusTest
class AccuracyTest {
    private static final AtomicInteger HALVES = new AtomicInteger();

    @Inject
    MovableClock clock;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /** A half that is still to come, of which no other test knows; days of it are counted from its first. */
    private final LocalDate first = LocalDate.of(today.getYear(), today.getMonthValue() > 6 ? 7 : 1, 1)
            .plusMonths(6L * HALVES.incrementAndGet());

    private final String half = "%d-H%d".formatted(first.getYear(), first.getMonthValue() > 6 ? 2 : 1);

    Outlooks outlooks;
    SalesForce force;
    UUID chief;
    UUID rep;
    Person theChief;

    @BeforeEach
    void aTeam() {
        onDay(10);
        outlooks = new Outlooks();
        force = outlooks.force;
        chief = force.seller("chief");
        rep = force.seller("rep");
        outlooks.reports(rep, chief);
        theChief = outlooks.manager("chief");
    }

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    private void onDay(int ofHalf) {
        clock.moveTo(Duration.ofDays(ChronoUnit.DAYS.between(today, day(ofHalf))));
    }

    private LocalDate day(int ofHalf) {
        return first.plusDays(ofHalf);
    }

    private Response snapshot() {
        return As.person(force.boss).body(Map.of("period", half)).post("/forecast-snapshots");
    }

    private ValidatableResponse accuracy(Person person, UUID seller) {
        return As.person(person)
                .get("/forecasts/{s}/accuracy?period={p}", seller, half)
                .then()
                .statusCode(200);
    }

    @Test
    void forecastAndJudgementAreHeldAgainstWhatWasClosedInTheEnd() {
        outlooks.won("rep", "1000.00", day(10));
        var open = outlooks.deal("rep", "LIKELY", "100.00", day(12));
        judged(theChief, rep, false, half, "1080");
        snapshot()
                .then()
                .statusCode(200)
                .body("day", equalTo(day(10).toString()))
                .body("period", equalTo(half));
        onDay(11);
        Api.patch(force.person("rep"), "opportunities", open, Map.of("amount", Api.cny("70.00")))
                .then()
                .statusCode(200);
        outlooks.win("rep", open);
        snapshot().then().statusCode(200);
        accuracy(theChief, chief)
                .body("over", equalTo(false))
                .body("closed.amount", equalTo("1070.00"))
                .body("days.systemError", contains(nullValue(), nullValue()))
                .body("systemMean", nullValue());

        onDay(200);

        accuracy(theChief, chief)
                .body("over", equalTo(true))
                .body("closed.amount", equalTo("1070.00"))
                .body("days.day", contains(day(10).toString(), day(11).toString()))
                .body("days.closed.amount", contains("1000.00", "1070.00"))
                .body("days.system.amount", contains("1050.00", "1070.00"))
                .body("days.judged.amount", contains("1080.00", "1080.00"))
                .body("days.systemError", contains(-1.87f, 0.0f))
                .body("days.judgedError", contains(0.93f, 0.93f))
                .body("systemMean", equalTo(0.94f))
                .body("judgedMean", equalTo(0.93f));
        As.person(theChief)
                .get("/forecasts/{s}/accuracy?period={p}&figure=PIPELINE&teamWide=false", rep, half)
                .then()
                .body("days.system.amount", contains("1100.00", "1070.00"))
                .body("days.systemError", contains(2.80f, 0.0f))
                .body("days.judgedError", contains(2.80f, 0.0f));
        As.person(theChief)
                .get("/forecasts/{s}/accuracy/periods?kind=HALF&periods=1", rep)
                .then()
                .statusCode(200)
                .body("period", contains(half))
                .body("days", contains(2))
                .body("closed.amount", contains("1070.00"))
                .body("systemMean", contains(0.94f));
        snapshot().then().statusCode(409).body("type", containsString("forecast-period-over"));
    }

    @Test
    void aSnapshotStaysWhatItWasWhateverHappensAfterIt() {
        var west = force.seller("west");
        outlooks.won("rep", "500.00", day(10));
        var open = outlooks.deal("rep", "SURE", "100.00", day(12));
        var said = judged(theChief, chief, true, half, "550");
        snapshot().then().statusCode(200);

        onDay(11);
        Api.patch(force.person("rep"), "opportunities", open, Map.of("amount", Api.cny("900.00")))
                .then()
                .statusCode(200);
        Api.patch(theChief, "forecast-judgements", said, Map.of("amount", Api.cny("1400")))
                .then()
                .statusCode(200);
        snapshot().then().statusCode(200);
        onDay(12);
        force.reports(rep, west, day(12).toString()).then().statusCode(201);
        Api.removal(theChief, "forecast-judgements", said, "\"1\"").then().statusCode(204);
        outlooks.won("rep", "40.00", day(12));
        snapshot().then().statusCode(200);
        Api.remove(force.person("rep"), "opportunities", open);
        onDay(200);

        accuracy(theChief, chief)
                .body("closed.amount", equalTo("500.00"))
                .body("days.system.amount", contains("590.00", "1310.00", "500.00"))
                .body("days.judged.amount", contains("550.00", "1400.00", "500.00"))
                .body("days.systemError", contains(18.0f, 162.0f, 0.0f));
        accuracy(force.boss, west)
                .body("closed.amount", equalTo("40.00"))
                .body("days.system.amount", contains("0.00", "0.00", "850.00"))
                .body("days.closed.amount", contains("0.00", "0.00", "40.00"));
        accuracy(force.person("rep"), rep).body("days.system.amount", contains("590.00", "1310.00", "1350.00"));
    }

    @Test
    void nobodySeesWhatWasTakenDownOfAnotherTeam() {
        var elsewhere = new Outlooks();
        var stranger = elsewhere.force.seller("rep");
        outlooks.reports(stranger, chief);
        outlooks.won("rep", "10.00", day(10));
        elsewhere.won("rep", "7000.00", day(10));
        snapshot().then().statusCode(200);

        accuracy(theChief, chief).body("days.closed.amount", contains("10.00"));
        accuracy(Api.ADA, chief).body("days.closed.amount", contains("7010.00"));
        As.person(theChief)
                .get("/forecasts/{s}/accuracy?period={p}", stranger, half)
                .then()
                .statusCode(404);
        As.person(force.person("rep"))
                .get("/forecast-snapshots?filter={f}", "period==%s;day==%s".formatted(half, day(10)))
                .then()
                .body("items", hasSize(1))
                .body("items[0].from", equalTo(first.toString()));
    }

    @Test
    void ofTwoWhoTakeItDownAtOnceOneDoesAndItIsThereOnce() {
        onDay(50);
        outlooks.won("rep", "10.00", day(50));

        var answers = Together.together(
                List.<Callable<Response>>of(this::snapshot, this::snapshot, this::snapshot, this::snapshot));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.path("id").toString())
                .hasSize(4)
                .containsOnly(answers.getFirst().path("id").toString());
        snapshot().then().statusCode(200).body("id", equalTo(answers.getFirst().path("id")));
        accuracy(theChief, rep).body("days.closed.amount", contains("10.00"));
        assertThat(Tables.number("select count(*) from forecast_snapshot_line l join forecast_snapshot s on s.id ="
                        + " l.snapshot_id where s.period = '%s' and s.day = '%s' and l.owner_id = '%s'"
                                .formatted(half, day(50), force.login("rep"))))
                .isOne();
    }

    @Test
    void whatIsWatchedIsTakenDownEveryDayWithoutBeingAskedFor() {
        var year = String.valueOf(day(70).getYear());
        outlooks.won("rep", "10.00", day(10));

        onDay(70);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> periodsTakenOn(day(70)).size() == 5);
        assertThat(periodsTakenOn(day(70))).contains(year);
        As.person(theChief)
                .get("/forecasts/{s}/accuracy?period={p}", rep, year)
                .then()
                .body("days.find { it.day == '%s' }.closed.amount".formatted(day(70)), equalTo("10.00"));
        onDay(71);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> periodsTakenOn(day(71)).size() == 5);
        assertThat(periodsTakenOn(day(70))).hasSize(5);
    }

    private static List<String> periodsTakenOn(LocalDate day) {
        return As.person(Api.ADA)
                .get("/forecast-snapshots?limit=200&filter={f}", "day==%s;period!=*H*".formatted(day))
                .then()
                .statusCode(200)
                .extract()
                .path("items.period");
    }
}
