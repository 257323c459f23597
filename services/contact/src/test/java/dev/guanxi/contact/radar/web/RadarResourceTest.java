package dev.guanxi.contact.radar.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RadarResourceTest {
    @Inject
    Clock clock;

    @Test
    void fourOfSevenDirectAspectsInNinetyDaysAreFiftySevenPerCent() {
        var customer = customer(ANN);
        log(customer, "VISIT", 10);
        log(customer, "CALL", 3);
        log(customer, "LETTER", 80);
        log(customer, "SURVEY", 91);
        new Elsewhere()
                .says(
                        "crm.commerce.order",
                        "placed",
                        Ids.next(),
                        Map.of(
                                "number",
                                "SO-1",
                                "customerId",
                                customer,
                                "total",
                                Map.of("amount", "1.00", "currency", "CNY"),
                                "placedAt",
                                ago(20)));

        eventually(() -> radar(customer, 90)
                .body("coverage", equalTo(57))
                .body("suggestions.aspect", contains("FEEDBACK", "EVALUATION", "ADJUSTMENT")));
        radar(customer, 90)
                .body("aspects", hasSize(10))
                .body("aspects.find { it.aspect == 'CONTACT' }.entries", equalTo(2))
                .body("aspects.find { it.aspect == 'CONTACT' }.lastAt", equalTo(ago(3)))
                .body("aspects.find { it.aspect == 'COOPERATION' }.entries", equalTo(1))
                .body("aspects.find { it.aspect == 'FEEDBACK' }.entries", equalTo(0))
                .body("aspects.find { it.aspect == 'FEEDBACK' }.lastAt", equalTo(ago(91)))
                .body("aspects.find { it.aspect == 'EVALUATION' }.lastAt", nullValue())
                .body("suggestions[0].task", equalTo("Ask how they found what they got, and take down the answer."));
        radar(customer, 100).body("coverage", equalTo(71));
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .get("/customers/{id}/relationship-radar", customer)
                .then()
                .body("aspects[3].name", equalTo("反馈"))
                .body("suggestions[0].task", equalTo("询问客户对所得产品和服务的看法，并记录答复。"));
    }

    @Test
    void aSuggestionBecomesATaskAndIsNotMadeTwice() {
        var customer = customer(ANN);
        var taken = As.person(ANN)
                .body(Map.of("customerId", customer, "kind", "CONTACT", "aspect", "FEEDBACK", "dueOn", "2026-12-01"))
                .post("/tasks")
                .then()
                .statusCode(201)
                .body("aspect", equalTo("FEEDBACK"))
                .body("subject.english", equalTo("Ask how they found what they got, and take down the answer."))
                .body("subject.chinese", equalTo("询问客户对所得产品和服务的看法，并记录答复。"))
                .extract()
                .<String>path("id");

        radar(customer, 90)
                .body("suggestions", hasSize(7))
                .body("suggestions.find { it.aspect == 'FEEDBACK' }.taskId", equalTo(taken))
                .body("suggestions.find { it.aspect == 'FEEDBACK' }.dueOn", equalTo("2026-12-01"))
                .body("suggestions.findAll { it.taskId != null }", hasSize(1));
        As.person(ANN)
                .queryParam("filter", "aspect==FEEDBACK;customerId==" + customer)
                .get("/tasks")
                .then()
                .body("items.id", contains(taken));

        As.person(ANN)
                .header("If-Match", "\"0\"")
                .body(Map.of("result", "很满意"))
                .post("/tasks/{id}/completion", taken)
                .then()
                .statusCode(200);
        radar(customer, 90).body("suggestions.findAll { it.taskId != null }", hasSize(0));
    }

    @Test
    void whatATaskIsToServeIsOneOfTheDirectAspects() {
        var customer = customer(ANN);
        refused(Map.of("customerId", customer, "kind", "CONTACT", "aspect", "MEASUREMENT", "dueOn", "2026-12-01"))
                .body("violations[0].field", equalTo("aspect"));
        refused(Map.of("customerId", customer, "kind", "CONTACT", "dueOn", "2026-12-01"))
                .body("violations[0].field", equalTo("subject"));
        refused(Map.of("customerId", customer, "kind", "CONTACT", "subject", " \n\u3000", "dueOn", "2026-12-01"))
                .body("violations[0].field", equalTo("subject"));
    }

    private static ValidatableResponse refused(Map<String, ?> task) {
        return As.person(ANN).body(task).post("/tasks").then().statusCode(422);
    }

    @Test
    void whoLacksWhatIsFoundAcrossCustomers() {
        var person = Person.of("radar-operator", "sales-rep", "/sales/radar");
        var untouched = Api.customer(person, Map.of("name", "Untouched"));
        var forgotten = Api.customer(person, Map.of("name", "Forgotten"));
        var fresh = Api.customer(person, Map.of("name", "Fresh"));
        Api.log(person, forgotten, Map.of("kind", "GIFT", "startedAt", ago(200)));
        var gift = Api.log(person, fresh, Map.of("kind", "GIFT", "startedAt", ago(2)));

        gaps(person, "LIAISON", 90)
                .body("items.id", contains(forgotten.toString(), untouched.toString()))
                .body("items[0].lastAt", equalTo(ago(200)))
                .body("items[1].lastAt", nullValue());
        gaps(person, "LIAISON", 300).body("items.id", contains(untouched.toString()));
        gaps(person, "FEEDBACK", 90).body("items", hasSize(3));
        gaps(BOB, "LIAISON", 90).body("items.id", not(hasItem(forgotten.toString())));

        As.person(person)
                .header("If-Match", "\"0\"")
                .delete("/interactions/{id}", gift)
                .then()
                .statusCode(204);
        gaps(person, "LIAISON", 300).body("items.id", contains(fresh.toString(), untouched.toString()));
    }

    @Test
    void whatIsChangedOrMergedCountsWhereItIs() {
        var survivor = customer(MEG);
        var duplicate = customer(MEG);
        var id = Api.log(MEG, duplicate, Map.of("kind", "CALL", "startedAt", ago(5)));
        As.patch(MEG, "/interactions/" + id, "{\"aspects\": [\"FEEDBACK\"]}")
                .then()
                .statusCode(200);
        As.person(MEG)
                .get("/customers/{id}/relationship-radar", duplicate)
                .then()
                .body("aspects.findAll { it.entries > 0 }.aspect", contains("FEEDBACK"))
                .body("aspects.findAll { it.lastAt != null }.aspect", contains("FEEDBACK"));

        Api.merge(MEG, survivor, duplicate).then().statusCode(200);

        As.person(MEG)
                .get("/customers/{id}/relationship-radar", survivor)
                .then()
                .body("coverage", equalTo(14))
                .body("aspects.findAll { it.lastAt != null }.aspect", contains("FEEDBACK"));
        As.person(MEG)
                .get("/customers/{id}/relationship-radar", duplicate)
                .then()
                .body("coverage", equalTo(0))
                .body("aspects.findAll { it.lastAt != null }.aspect", equalTo(List.of()));
    }

    @Test
    void onlyWhoSeesTheCustomerSeesItsRadar() {
        As.person(BOB)
                .get("/customers/{id}/relationship-radar", customer(ANN))
                .then()
                .statusCode(404);
    }

    private static UUID customer(Person person) {
        return Api.customer(person, Map.of("name", "Radar"));
    }

    private void log(UUID customer, String kind, int daysAgo) {
        Api.log(ANN, customer, Map.of("kind", kind, "startedAt", ago(daysAgo)));
    }

    private String ago(int days) {
        return clock.instant()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(days))
                .plus(Duration.ofHours(1))
                .toString();
    }

    private static ValidatableResponse radar(UUID customer, int days) {
        return As.person(ANN)
                .queryParam("days", days)
                .get("/customers/{id}/relationship-radar", customer)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse gaps(Person person, String aspect, int days) {
        return As.person(person)
                .queryParam("aspect", aspect)
                .queryParam("days", days)
                .get("/relationship-gaps")
                .then()
                .statusCode(200);
    }
}
