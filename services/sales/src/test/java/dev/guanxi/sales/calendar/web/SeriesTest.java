package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.calendar.web.Day.change;
import static dev.guanxi.sales.calendar.web.Day.meeting;
import static dev.guanxi.sales.calendar.web.Day.plan;
import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static dev.guanxi.sales.calendar.web.Day.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mondays: 2, 9, 16, 23 and 30 November 2037. */
@QuarkusTest
class SeriesTest {
    private final Person ann = rep("/sales/east");

    private UUID mondays(String rule) {
        return planned(ann, "2037-11-02T09:00", "2037-11-02T10:00", Map.of("rule", rule));
    }

    private List<String> november() {
        return Day.calendar(ann, ann, "2037-11-01", "2037-12-01").extract().path("items.begin");
    }

    private static Map<String, ?> part(String occurrence, boolean following) {
        return Map.of("occurrence", occurrence, "following", following);
    }

    private Map<String, ?> changed(String occurrence, boolean following, Map<String, ?> plan) {
        return Map.of("part", part(occurrence, following), "plan", plan);
    }

    @Test
    void aSeriesIsInTheCalendarAsOftenAsItComes() {
        mondays("FREQ=WEEKLY;COUNT=3");

        assertThat(november()).containsExactly("2037-11-02T01:00:00Z", "2037-11-09T01:00:00Z", "2037-11-16T01:00:00Z");
    }

    @Test
    void oneOfASeriesIsMovedByItself() {
        var series = mondays("FREQ=WEEKLY");

        var moved = step(
                ann,
                series,
                "occurrences",
                changed("2037-11-16T09:00", false, meeting("2037-11-17T14:00", "2037-11-17T15:00", Map.of())));
        moved.then()
                .statusCode(200)
                .body("seriesId", equalTo(series.toString()))
                .body("plan.rule", nullValue());

        assertThat(november())
                .containsExactly(
                        "2037-11-02T01:00:00Z",
                        "2037-11-09T01:00:00Z",
                        "2037-11-17T06:00:00Z",
                        "2037-11-23T01:00:00Z",
                        "2037-11-30T01:00:00Z");
        step(ann, Answers.id(moved), "completion", Map.of("outcome", "SUCCESSFUL"))
                .then()
                .statusCode(200);
        step(ann, series, "completion", Map.of("outcome", "SUCCESSFUL")).then().statusCode(409);
    }

    @Test
    void oneAndAllThatFollowAreAnotherSeries() {
        var series = mondays("FREQ=WEEKLY;COUNT=4");

        step(
                        ann,
                        series,
                        "occurrences",
                        changed("2037-11-16T09:00", true, meeting("2037-11-17T14:00", "2037-11-17T15:00", Map.of())))
                .then()
                .statusCode(200)
                .body("plan.rule", equalTo("FREQ=WEEKLY;COUNT=2"));

        assertThat(november())
                .containsExactly(
                        "2037-11-02T01:00:00Z", "2037-11-09T01:00:00Z", "2037-11-17T06:00:00Z", "2037-11-24T06:00:00Z");
    }

    @Test
    void allOfASeriesAreMovedAtOnce() {
        var series = mondays("FREQ=WEEKLY;COUNT=2");

        change(ann, series, Map.of("begin", "2037-11-03T10:00", "end", "2037-11-03T11:00"))
                .then()
                .statusCode(200);

        assertThat(november()).containsExactly("2037-11-03T02:00:00Z", "2037-11-10T02:00:00Z");
    }

    @Test
    void oneOfASeriesOrTheRestOfItIsCalledOff() {
        var series = mondays("FREQ=WEEKLY");

        step(ann, series, "occurrence-cancellation", part("2037-11-09T09:00", false))
                .then()
                .statusCode(200)
                .body("skipped", equalTo(List.of("2037-11-09T09:00")));
        step(ann, series, "occurrence-cancellation", part("2037-11-23T09:00", true))
                .then()
                .statusCode(200);

        assertThat(november()).containsExactly("2037-11-02T01:00:00Z", "2037-11-16T01:00:00Z");
        step(ann, series, "occurrence-cancellation", part("2037-11-09T09:00", false))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("occurrence"));
    }

    @Test
    void everyOccurrenceCanBeInTheWayOfSomething() {
        mondays("FREQ=WEEKLY");

        plan(ann, meeting("2037-11-23T09:30", "2037-11-23T10:30", Map.of()))
                .then()
                .body("clash.conflicts", hasSize(1))
                .body("clash.conflicts[0].begin", equalTo("2037-11-23T01:00:00Z"));
        plan(ann, meeting("2037-11-03T09:00", "2037-11-03T10:00", Map.of("rule", "FREQ=DAILY;COUNT=7")))
                .then()
                .body("clash.conflicts", hasSize(1))
                .body("clash.conflicts[0].begin", equalTo("2037-11-09T01:00:00Z"))
                .body("clash.conflicts[0].occurrence", equalTo("2037-11-09T01:00:00Z"));
    }

    @Test
    void aSeriesInBerlinStaysAtNineThereWhenClocksChange() {
        planned(
                ann,
                "2037-03-23T09:00",
                "2037-03-23T10:00",
                Map.of("zone", "Europe/Berlin", "rule", "FREQ=WEEKLY;COUNT=2"));

        assertThat(Day.calendar(ann, ann, "2037-03-20", "2037-04-10").extract().<List<String>>path("items.begin"))
                .containsExactly("2037-03-23T08:00:00Z", "2037-03-30T07:00:00Z");
    }

    @Test
    void aRuleThatMakesNoSenseIsRefusedByName() {
        plan(ann, meeting("2037-11-02T09:00", "2037-11-02T10:00", Map.of("rule", "FREQ=SECONDLY")))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("rule"));
        plan(ann, meeting("2037-11-02T09:00", "2037-11-02T10:00", Map.of("zone", "Mars/Base")))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("zone"));
        plan(ann, meeting("2037-11-02T10:00", "2037-11-02T09:00", Map.of()))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("end"));
    }
}
