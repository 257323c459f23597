package dev.guanxi.sales.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What leads that ended teach about those that are open, through the API. */
@QuarkusTest
class ScoringTest {
    @Inject
    MovableClock clock;

    private final Elsewhere elsewhere = new Elsewhere();

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void aLeadIsJudgedByWhatCameOfOthersAndTheReasonsAddUp() {
        var house = new PastLeads();
        house.ended(250);
        house.learn();

        var good = house.lead("WEB_FORM", Map.of("phone", "+86 571 5555 0100"));
        var poor = house.lead("IMPORT", Map.of());

        assertThat(score(good)).isCloseTo(house.truth("WEB_FORM", true), within(4.0));
        assertThat(score(poor)).isCloseTo(house.truth("IMPORT", false), within(4.0));
        var why = explanation(good, "en");
        assertThat(why.getString("poolId")).isEqualTo(house.pool.toString());
        assertThat(sum(why)).isEqualByComparingTo(number(why.getString("probability")));
        assertThat(why.getString("contributions.find { it.trait == 'source' }.text"))
                .matches("Source: web form, \\+\\d+\\.\\d\\d points");
        assertThat(explanation(good, "zh-CN").getString("contributions.find { it.trait == 'source' }.text"))
                .matches("来源：网页表单，\\+\\d+\\.\\d\\d 分");
        assertThat(explanation(poor, "en").getString("contributions.find { it.trait == 'source' }.text"))
                .startsWith("Source: file, −");
        assertThat(sum(explanation(poor, "en"))).isEqualByComparingTo(BigDecimal.valueOf(score(poor)));
    }

    @Test
    void theReportComparesWhatWasSaidOfLeadsThatWereKeptApartWithWhatCame() {
        var house = new PastLeads();
        house.ended(250);

        var training = house.learn();

        var model = "models.find { it.poolId == '%s' && it.moment == 'ARRIVAL' }.".formatted(house.pool);
        assertThat(training.getString(model + "verdict")).isEqualTo("USABLE");
        long apart = training.getLong(model + "evaluation.leads");
        assertThat(apart + training.getLong(model + "leads")).isEqualTo(1_500);
        assertThat(apart).isBetween(240L, 360L);
        assertThat(training.getDouble(model + "evaluation.brier"))
                .isLessThan(training.getDouble(model + "evaluation.baseBrier"));
        assertThat(training.getDouble(model + "evaluation.logLoss"))
                .isLessThan(training.getDouble(model + "evaluation.baseLogLoss"));
        List<Integer> tenths = training.getList(model + "evaluation.tenths.leads");
        assertThat(tenths).hasSize(10);
        assertThat(tenths.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) apart);
        As.person(Api.LEO)
                .get("/lead-trainings/{id}", training.getString("id"))
                .then()
                .statusCode(200)
                .body("number", equalTo(training.getInt("number")));
        As.person(Api.ANN).get("/lead-trainings").then().body("[0].number", greaterThan(0));
        As.person(Api.ANN).body(Map.of()).post("/lead-trainings").then().statusCode(403);
    }

    @Test
    void nothingIsLearntFromWhatWasFilledInWhenSomethingCameOfALead() {
        var house = new PastLeads();
        house.endedAfterPhonesWereFilledIn(250);
        var training = house.learn();

        var model = "models.find { it.poolId == '%s' && it.moment == '%s' }.weights.traits.phone";
        for (var moment : List.of("ARRIVAL", "THREE_DAYS")) {
            Map<String, Float> phone = training.getMap(model.formatted(house.pool, moment));
            assertThat(phone).as(moment).containsOnlyKeys("NONE");
        }
        var with = house.lead("CALL", Map.of("phone", "+86 571 5555 0100"));
        var without = house.lead("CALL", Map.of());
        assertThat(score(with)).isEqualTo(score(without));
    }

    @Test
    void aLeadThatChangesIsJudgedAnewAndItsListIsInTheOrderOfScores() {
        var house = new PastLeads();
        house.ended(100);
        house.learn();
        var lead = house.lead("CALL", Map.of());
        var better = house.lead("WEB_FORM", Map.of());
        var before = score(lead);
        score(better);

        Api.patch(house.rep, "leads", lead, Map.of("phone", "+86 571 5555 0101"))
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> score(lead) > before + 5);
        As.person(house.rep)
                .queryParam("filter", "ownerId==" + house.rep.id() + ";score=gt=0")
                .queryParam("sort", "ranking")
                .get("/leads")
                .then()
                .body("items.id", equalTo(List.of(lead.toString(), better.toString())))
                .body("items.score", everyItem(greaterThan(0f)));
        assertThat(Api.listed(house.rep, "leads", "score=gt=99.9;ownerId==" + house.rep.id()))
                .isEmpty();
    }

    @Test
    void afterThreeDaysItCountsWhetherAnybodyGotInTouch() {
        var house = new PastLeads();
        house.endedAsFollowed(250);
        house.learn();
        var followed = house.lead("CALL", Map.of());
        var left = house.lead("CALL", Map.of());
        As.person(house.rep)
                .body(Map.of("kind", "CALL", "note", "想先看样品"))
                .post("/leads/{id}/follow-ups", followed)
                .then()
                .statusCode(201);
        score(followed);
        score(left);

        clock.moveTo(Duration.ofDays(3).plusHours(1));

        await().atMost(Duration.ofSeconds(20)).until(() -> score(followed) > score(left) + 10);
        var why = explanation(followed, "en");
        assertThat(why.getString("moment")).isEqualTo("THREE_DAYS");
        assertThat(why.getList("contributions.text", String.class))
                .anyMatch(text -> text.startsWith("First follow-up: within a day, +"));
        assertThat(sum(why)).isEqualByComparingTo(number(why.getString("probability")));
    }

    @Test
    void whatTurnsOutToBeOfNoUseIsTakenBackAndOthersHearOfIt() {
        var house = new PastLeads();
        house.ended(100);
        house.learn();
        var lead = house.lead("CALL", Map.of());
        score(lead);
        elsewhere.heardUntil("crm.sales.lead-score", lead, "scored");

        Tables.execute("""
                insert into lead_training (id, trained_at, trained_by, models) values (gen_random_uuid(), now(), 'test',
                    '{"models": [{"poolId": null, "moment": "ARRIVAL", "verdict": "TOO_LITTLE_HISTORY", "leads": 3,
                        "converted": 1}]}')
                """);

        elsewhere.heardUntil("crm.sales.lead-score", lead, "withdrawn");
        As.person(house.rep)
                .get("/leads/{id}/score", lead)
                .then()
                .body("probability", nullValue())
                .body("verdict", equalTo("TOO_LITTLE_HISTORY"))
                .body(
                        "text",
                        equalTo("Too few leads have been converted or given up so far to learn from them, so"
                                + " nothing is said of this one."));
        house.learn();
        assertThat(score(lead)).isPositive();
    }

    private static double score(UUID lead) {
        return Double.parseDouble(await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> isCurrent(lead) ? explanation(lead, "en").getString("probability") : null,
                        Objects::nonNull));
    }

    private static boolean isCurrent(UUID lead) {
        return Tables.number(
                        "select count(*) from lead where id = ? and score_training = (select max(number) from"
                                + " lead_training)",
                        lead)
                == 1;
    }

    private static JsonPath explanation(UUID lead, String language) {
        return As.person(Api.ADA)
                .header("Accept-Language", language)
                .get("/leads/{id}/score", lead)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal sum(JsonPath why) {
        return why.getList("contributions.points", String.class).stream()
                .map(ScoringTest::number)
                .reduce(number(why.getString("base")), BigDecimal::add);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
