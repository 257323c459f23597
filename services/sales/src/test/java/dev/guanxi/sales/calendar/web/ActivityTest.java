package dev.guanxi.sales.calendar.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.ANN;
import static dev.guanxi.sales.calendar.web.Day.meeting;
import static dev.guanxi.sales.calendar.web.Day.plan;
import static dev.guanxi.sales.calendar.web.Day.planned;
import static dev.guanxi.sales.calendar.web.Day.rep;
import static dev.guanxi.sales.calendar.web.Day.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityTest {
    private static final List<String> SIX = List.of("MEETING", "VISIT", "CALL", "LETTER", "EMAIL", "FAX");

    private final Elsewhere elsewhere = new Elsewhere();
    private final Person ann = rep("/sales/east");

    @Test
    void thereAreSixKindsEachWithAResultAndAnIconAndTheListIsFilteredByThem() {
        As.person(ann)
                .get("/activity-types?limit=200")
                .then()
                .statusCode(200)
                .body("items.key", hasItems(SIX.toArray()))
                .body("items.chinese", hasItems("洽谈", "拜访", "电话", "信函", "电子邮件", "传真"))
                .body("items.icon", hasItems("team", "car", "phone", "mail", "at", "printer"));

        for (var kind : SIX) {
            var done = planned(ann, "2026-11-02T09:00", "2026-11-02T10:00", Map.of("type", kind));
            step(
                            ann,
                            done,
                            "completion",
                            Map.of("outcome", "SUCCESSFUL", "result", "同意试用", "doneAt", "2026-11-02T02:00:00Z"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("DONE"))
                    .body("outcome", equalTo("SUCCESSFUL"))
                    .body("result", equalTo("同意试用"));

            assertThat(Api.listed(ann, "appointments", "type==" + kind)).containsExactly(done.toString());
            var told = elsewhere
                    .heardUntil("crm.sales.appointment", done, "done")
                    .getLast()
                    .state();
            assertThat(told.path("type").asText()).isEqualTo(kind);
            assertThat(told.path("doneAt").asText()).isEqualTo("2026-11-02T02:00:00Z");
        }
    }

    @Test
    void administratorsDefineKindsOfTheirOwn() {
        var key = "DEMO_" + UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
        var definition =
                Map.of("english", "Demo", "chinese", "演示", "icon", "play", "colour", "#ff0000", "active", true);
        As.person(ANN)
                .body(Map.of("key", key, "definition", definition))
                .post("/activity-types")
                .then()
                .statusCode(403);
        var made = As.person(ADA)
                .body(Map.of("key", key, "definition", definition))
                .post("/activity-types");
        made.then().statusCode(201).body("definition.chinese", equalTo("演示"));
        As.person(ADA)
                .body(Map.of("key", key, "definition", definition))
                .post("/activity-types")
                .then()
                .statusCode(422);

        planned(ann, "2037-11-02T09:00", "2037-11-02T10:00", Map.of("type", key));
        Api.patch(ADA, "activity-types", Answers.id(made), Map.of("active", false))
                .then()
                .statusCode(200);

        plan(ann, meeting("2037-11-03T09:00", "2037-11-03T10:00", Map.of("type", key)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("type"))
                .body("violations[0].message", containsString("MEETING"));
        assertThat(Api.listed(ann, "appointments", "type==" + key)).hasSize(1);
    }

    @Test
    void whatIsDoneDoesNotChangeAndNothingIsDoneBeforeItsTime() {
        var visit = planned(ann, "2026-11-02T09:00", "2026-11-02T10:00", Map.of("type", "VISIT"));
        step(ann, visit, "completion", Map.of("outcome", "NOT_REACHED", "doneAt", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(422);
        step(ann, visit, "completion", Map.of("outcome", "NOT_REACHED")).then().statusCode(200);

        Day.change(ann, visit, Map.of("title", "Later"))
                .then()
                .statusCode(409)
                .body("type", containsString("appointment-closed"));
    }

    @Test
    void anAppointmentIsAboutWhatItsOrganiserSees() {
        var others = Api.deal(Api.BOB, "Not yours");
        var own = Api.deal(ann, "Yours");

        plan(ann, meeting("2037-11-02T09:00", "2037-11-02T10:00", Map.of("opportunityId", others)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("opportunityId"));
        var about = planned(ann, "2037-11-02T09:00", "2037-11-02T10:00", Map.of("opportunityId", own));

        assertThat(Api.listed(ann, "appointments", "opportunityId==" + own)).containsExactly(about.toString());
        plan(ann, meeting("2037-11-02T09:00", "2037-11-02T10:00", Map.of("customerId", UUID.randomUUID())))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("customerId"));
    }
}
