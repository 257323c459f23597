package dev.guanxi.sales.forecast;

import static dev.guanxi.sales.forecast.Outlooks.forecast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.Pipelines;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and everybody below them closed in a period, and may close yet. */
@QuarkusTest
class ForecastTest {
    @Inject
    MovableClock clock;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String year = String.valueOf(today.getYear());

    Outlooks outlooks;
    SalesForce force;

    @BeforeEach
    void aSalesForce() {
        outlooks = new Outlooks();
        force = outlooks.force;
    }

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    private UUID seller(String name, UUID manager) {
        var seller = force.seller(name);
        outlooks.reports(seller, manager);
        return seller;
    }

    private void quota(UUID seller, boolean teamWide, String amount) {
        var quota = Map.of(
                "sellerId", seller, "teamWide", teamWide, "metric", "REVENUE", "amount", amount, "currency", "CNY");
        var ofYear = new HashMap<String, Object>(quota);
        ofYear.put("period", year);
        As.person(force.boss).body(ofYear).post("/quotas").then().statusCode(201);
    }

    @Test
    void figuresByCategoryRollUpFiveLevelsWithQuotaAndGap() {
        var chief = force.seller("chief");
        var region = seller("region", chief);
        var area = seller("area", region);
        var lead = seller("lead", area);
        var rep = seller("rep", lead);
        outlooks.deal("rep", "MAYBE", "1000.00", today);
        outlooks.deal("rep", "LIKELY", "2000.00", today);
        outlooks.deal("rep", "SURE", "500.00", today);
        outlooks.deal("rep", "LIKELY", Api.cny("300.00"), today, Map.of("forecastCategory", "OMITTED"));
        outlooks.deal("rep", "SURE", "9999.00", today.plusYears(1));
        outlooks.won("rep", "3763.18", today);
        outlooks.deal(
                "area", "MAYBE", Api.cny("100.01"), today, Map.of("probability", 33, "forecastCategory", "COMMIT"));
        quota(chief, true, "10000");
        quota(rep, false, "4000");

        var told = forecast(force.boss, chief, year, 4)
                .body("period", equalTo(year))
                .body("currency", equalTo("CNY"))
                .body("from", equalTo(year + "-01-01"))
                .body("people.name", contains(logins("chief", "region", "area", "lead", "rep")))
                .body("people.level", contains(0, 1, 2, 3, 4))
                .body("people.people", contains(4, 3, 2, 1, 0))
                .body(
                        "people.managerId",
                        contains(
                                nullValue(),
                                equalTo(text(chief)),
                                equalTo(text(region)),
                                equalTo(text(area)),
                                equalTo(text(lead))))
                .body("withoutRate.count", equalTo(0));
        told.body("people[0].whole.pipeline.deals", equalTo(1))
                .body("people[0].whole.pipeline.amount.amount", equalTo("1000.00"))
                .body("people[0].whole.bestCase.amount.amount", equalTo("2000.00"))
                .body("people[0].whole.commit.deals", equalTo(2))
                .body("people[0].whole.commit.amount.amount", equalTo("600.01"))
                .body("people[0].whole.omitted.amount.amount", equalTo("300.00"))
                .body("people[0].whole.closed.amount.amount", equalTo("3763.18"))
                .body("people[0].whole.weighted.amount", equalTo("1583.00"))
                .body("people[0].whole.system.expected.amount", equalTo("5346.18"))
                .body("people[0].whole.system.commit.amount", equalTo("4363.19"))
                .body("people[0].whole.system.bestCase.amount", equalTo("6363.19"))
                .body("people[0].whole.system.pipeline.amount", equalTo("7363.19"))
                .body("people[0].whole.judged.expected.amount", equalTo("5346.18"))
                .body("people[0].whole.quota.amount", equalTo("10000.00"))
                .body("people[0].whole.gap.amount", equalTo("6236.82"))
                .body("people[0].whole.expectedGap.amount", equalTo("4653.82"))
                .body("people[0].own.system.pipeline.amount", equalTo("0.00"))
                .body("people[0].own.quota", nullValue());
        told.body("people[2].own.commit.amount.amount", equalTo("100.01"))
                .body("people[2].own.weighted.amount", equalTo("33.00"))
                .body("people[2].whole.system.expected.amount", equalTo("5346.18"))
                .body("people[3].whole.system.expected.amount", equalTo("5313.18"))
                .body("people[4].whole.quota.amount", equalTo("4000.00"))
                .body("people[4].own.gap.amount", equalTo("236.82"));
        forecast(force.boss, chief, year, 1).body("people.name", contains(logins("chief", "region")));
        forecast(force.person("rep"), rep, year, 1)
                .body("people[0].whole.system.expected.amount", equalTo("5313.18"))
                .body("people[0].people", equalTo(0));
        forecast(force.boss, chief, "2001-Q4", 1).body("people[0].whole.system.pipeline.amount", equalTo("0.00"));
        As.person(force.boss)
                .get(
                        "/opportunities?filter={f}",
                        "countedAs==COMMIT;expectedClose<=" + year + "-12-31;pipeline==" + outlooks.way)
                .then()
                .body("items.amount.amount", containsInAnyOrder("500.00", "100.01"));
    }

    @Test
    void aDealCountsAsItsStageSaysUntilSomebodySaysItOfTheDeal() {
        var rep = force.seller("rep");
        var deal = outlooks.deal("rep", "LIKELY", "800.00", today);
        forecast(force.person("rep"), rep, year, 0).body("people[0].own.bestCase.amount.amount", equalTo("800.00"));

        Api.patch(force.person("rep"), "opportunities", deal, Map.of("forecastCategory", "COMMIT"))
                .then()
                .statusCode(200)
                .body("forecastCategory", equalTo("COMMIT"));
        forecast(force.person("rep"), rep, year, 0)
                .body("people[0].own.bestCase.deals", equalTo(0))
                .body("people[0].own.commit.amount.amount", equalTo("800.00"));
        As.person(force.person("rep"))
                .get("/opportunities/{id}/history", deal)
                .then()
                .body("[0].changes.field", contains("forecastCategory"));
        Api.patch(force.person("rep"), "opportunities", deal, Map.of("forecastCategory", "CLOSED"))
                .then()
                .statusCode(400);

        var nothing = new HashMap<String, Object>();
        nothing.put("forecastCategory", null);
        Api.patch(force.person("rep"), "opportunities", deal, nothing).then().statusCode(200);
        Api.patch(Api.ADA, "pipelines", Pipelines.id(outlooks.way), Outlooks.way("OMITTED"))
                .then()
                .statusCode(200);
        forecast(force.person("rep"), rep, year, 0)
                .body("people[0].own.omitted.amount.amount", equalTo("800.00"))
                .body("people[0].own.system.pipeline.amount", equalTo("0.00"));

        Api.step(force.person("rep"), "opportunities", deal, "loss", Map.of("reason", "price"))
                .then()
                .statusCode(200);
        forecast(force.person("rep"), rep, year, 0).body("people[0].own.omitted.deals", equalTo(0));
        As.person(force.person("rep"))
                .get("/opportunities?filter={f}", "countedAs==OMITTED;pipeline==" + outlooks.way)
                .then()
                .body("items.id", contains(text(deal)));
    }

    @Test
    void nobodySeesFiguresOfAnotherTeamNotEvenOfOneThatReportsToThem() {
        var chief = force.seller("chief");
        var rep = seller("rep", chief);
        outlooks.deal("rep", "SURE", "10.00", today);
        var elsewhere = new Outlooks();
        var stranger = elsewhere.force.seller("rep");
        elsewhere.deal("rep", "SURE", "7000.00", today);
        outlooks.reports(stranger, chief);

        forecast(force.boss, chief, year, 1)
                .body("people", hasSize(3))
                .body("people[0].whole.commit.amount.amount", equalTo("10.00"));
        forecast(Api.ADA, chief, year, 1).body("people[0].whole.commit.amount.amount", equalTo("7010.00"));
        forecast(force.person("rep"), rep, year, 1).body("people[0].whole.commit.amount.amount", equalTo("10.00"));
        for (var hidden : List.of(stranger, Ids.next())) {
            As.person(force.boss).get("/forecasts/{id}", hidden).then().statusCode(404);
            As.person(force.boss).get("/forecasts/{id}/export", hidden).then().statusCode(404);
            As.person(force.boss).get("/forecasts/{id}/accuracy", hidden).then().statusCode(404);
            As.person(force.boss)
                    .get("/forecasts/{id}/accuracy/periods", hidden)
                    .then()
                    .statusCode(404);
        }
        As.person(force.person("rep")).get("/forecasts/{id}", chief).then().statusCode(404);
    }

    @Test
    void whatWasClosedStaysWhereItWasAndWhatIsOpenGoesAlong() {
        var east = force.seller("east");
        var west = force.seller("west");
        var rep = seller("rep", east);
        outlooks.won("rep", "300.00", today);
        outlooks.deal("rep", "SURE", "70.00", today);
        force.reports(rep, west, today.plusDays(1).toString()).then().statusCode(201);
        forecast(force.boss, east, year, 1)
                .body("people[0].whole.system.commit.amount", equalTo("370.00"))
                .body("people[1].present", equalTo(true));

        clock.moveTo(Duration.ofDays(1));

        forecast(force.boss, east, year, 1)
                .body("asOf", equalTo(today.plusDays(1).toString()))
                .body("people[0].whole.system.commit.amount", equalTo("300.00"))
                .body("people[0].people", equalTo(0))
                .body("people[1].name", equalTo(force.login("rep")))
                .body("people[1].present", equalTo(false));
        forecast(force.boss, west, year, 1)
                .body("people[0].whole.closed.amount.amount", equalTo("0.00"))
                .body("people[0].whole.commit.amount.amount", equalTo("70.00"));
    }

    @Test
    void everyFigureIsInTheCurrencyAskedForAndWhatHasNoRateOrNoDayIsNamed() {
        var rep = force.seller("rep");
        As.person(Api.ADA)
                .body(Map.of("day", today.toString(), "currency", "FJD", "units", "1", "worth", "3.20"))
                .post("/exchange-rates");
        outlooks.deal("rep", "SURE", Map.of("amount", "100", "currency", "FJD"), today, Map.of());
        outlooks.deal("rep", "SURE", "1000.00", today);
        var unrated = outlooks.deal("rep", "SURE", Map.of("amount", "5", "currency", "KMF"), today, Map.of());
        Api.deal(force.person("rep"), Map.of("name", "Some day", "amount", Api.cny("1.00")));
        quota(rep, false, "3200");

        forecast(force.person("rep"), rep, year, 1)
                .body("people[0].own.commit.deals", equalTo(2))
                .body("people[0].own.commit.amount.amount", equalTo("1320.00"))
                .body("people[0].own.weighted.amount", equalTo("1188.00"))
                .body("withoutRate.count", equalTo(1))
                .body("withoutRate.first[0].id", equalTo(text(unrated)))
                .body("undated", equalTo(1));
        As.person(force.person("rep"))
                .get("/forecasts/{id}?period={p}&currency=FJD", rep, year)
                .then()
                .statusCode(200)
                .body("people[0].own.commit.amount.amount", equalTo("412.50"))
                .body("people[0].own.quota.amount", equalTo("1000.00"))
                .body("people[0].own.gap.currency", equalTo("FJD"));
        As.person(force.person("rep"))
                .get("/forecasts/{id}?period={p}&currency=KMF", rep, year)
                .then()
                .body("people[0].own.commit.amount.amount", equalTo("5"))
                .body("withoutRate.count", equalTo(2))
                .body("quotasWithoutRate", equalTo(1));
    }

    @Test
    void theRollUpIsAFileOfALineForEachPerson() {
        var chief = force.seller("chief");
        seller("ann", chief);
        seller("bob", chief);
        outlooks.deal("ann", "SURE", "10.00", today);
        outlooks.won("bob", "5.50", today);
        quota(chief, true, "100");

        var lines = As.person(force.boss)
                .header("Accept-Language", "en")
                .get("/forecasts/{id}/export?period={p}", chief, year)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines.getFirst())
                .endsWith("Quota,Gap to the quota,\"Own, closed\",\"Own, expected\",\"Own, judged\"");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .isEqualTo("%s,%s,,0,2,%s,CNY,0.00,0.00,10.00,0.00,5.50,9.00,14.50,14.50,100.00,94.50,0.00,0.00,0.00"
                        .formatted(chief, force.login("chief"), year));
        assertThat(lines.get(3)).contains(force.login("bob")).endsWith("5.50,5.50,5.50");
        As.person(force.boss)
                .get("/forecasts/{id}/export?format=XLSX", chief)
                .then()
                .statusCode(200);
    }

    private String[] logins(String... names) {
        return List.of(names).stream().map(force::login).toArray(String[]::new);
    }

    private static String text(Object value) {
        return value.toString();
    }
}
