package dev.guanxi.sales.workday.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkingCalendarResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    /** A country of this test's own, so that each has its calendars. */
    private final String country =
            "XT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private static Map<String, String> day(String day, String kind, String name) {
        return Map.of("day", day, "kind", kind, "name", name);
    }

    /** As the State Council announced it for 2024 (国办发明电〔2023〕7号). */
    private static List<Map<String, String>> springFestival() {
        var days = new ArrayList<Map<String, String>>();
        for (int day = 10; day <= 17; day++) {
            days.add(day("2024-02-" + day, "HOLIDAY", "春节"));
        }
        days.add(day("2024-02-18", "WORKED", "春节调休"));
        days.add(day("2024-02-04", "WORKED", "春节调休"));
        return days;
    }

    private static Response begin(String place, List<String> weekend, List<Map<String, String>> days) {
        return As.person(ADA)
                .body(Map.of("place", place, "name", "工作日历", "weekend", weekend, "days", days))
                .post("/working-calendars");
    }

    private UUID begun(String place) {
        var answer = begin(place, List.of("SATURDAY", "SUNDAY"), springFestival());
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    private static ValidatableResponse due(String place, String from, int days) {
        return As.person(ANN)
                .get("/working-calendars/due?place={p}&from={f}&days={d}", place, from, days)
                .then();
    }

    @Test
    void workingDaysAreCountedWithHolidaysAndMakeUpDays() {
        begun(country);

        due(country, "2024-02-09", 1).body("to", equalTo("2024-02-18"));
        due(country, "2024-02-09", 5).body("to", equalTo("2024-02-22")).body("calendar", equalTo(country));
        due(country, "2024-02-19", -2).body("to", equalTo("2024-02-09"));
        As.person(ANN)
                .get("/working-calendars/between?place={p}&from=2024-02-02&to=2024-02-18", country)
                .then()
                .body("workingDays", equalTo(7));
    }

    @Test
    void aPartOfACountryHasItsCountrysCalendarUnlessItHasOne() {
        begun(country);
        due(country + "-SH-PD", "2024-02-09", 1).body("calendar", equalTo(country));

        begin(country + "-SH", List.of("SUNDAY"), List.of()).then().statusCode(201);

        due(country + "-SH-PD", "2024-02-09", 1)
                .body("calendar", equalTo(country + "-SH"))
                .body("to", equalTo("2024-02-10"));
        due("YY", "2024-02-09", 1)
                .statusCode(422)
                .body("violations[0].message", containsString("There is no working calendar of YY"));
    }

    @Test
    void administratorsKeepItUpAndOthersAreTold() {
        var calendar = begun(country);
        begin(country, List.of(), List.of())
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("already"));

        var more = new ArrayList<>(springFestival());
        more.add(day("2024-04-04", "HOLIDAY", "清明节"));
        Api.patch(ADA, "working-calendars", calendar, Map.of("days", more))
                .then()
                .statusCode(200)
                .body("plan.days", hasSize(11))
                .body("plan.days[0].day", equalTo("2024-02-04"));
        As.person(ANN)
                .get("/working-calendars/{id}/history", calendar)
                .then()
                .body("[0].changes.field", hasItem("days"));
        var told = elsewhere
                .heardUntil("crm.sales.working-calendar", calendar, "changed")
                .getLast();
        assertThat(told.state().at("/days/10/name").asText()).isEqualTo("清明节");
        assertThat(told.state().at("/weekend/0").asText()).isEqualTo("SATURDAY");

        Api.patch(ADA, "working-calendars", calendar, Map.of("place", "XX"))
                .then()
                .statusCode(422);
        more.add(day("2024-04-04", "WORKED", "清明节"));
        Api.patch(ADA, "working-calendars", calendar, Map.of("days", more))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("2024-04-04 is named twice"));
        Api.remove(ADA, "working-calendars", calendar);
        due(country, "2024-02-09", 1).statusCode(422);
    }

    @Test
    void aWeekHasAtLeastOneDayThatIsWorked() {
        var week = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

        begin(country, week, List.of()).then().statusCode(422);
        begin("nowhere", List.of("SUNDAY"), List.of()).then().statusCode(422);
    }
}
