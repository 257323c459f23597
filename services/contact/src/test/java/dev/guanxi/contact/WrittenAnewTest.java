package dev.guanxi.contact;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records that are written anew as a whole are taken back to an earlier version, too: one field or all. */
@QuarkusTest
class WrittenAnewTest {
    @Test
    void aNeedOfTheCatalogueIsTakenBack() {
        var need = "needs/" + Api.need("Dry", "干燥");
        write(ADA, need, Map.of("english", "Drier", "chinese", "更干燥", "description", "In rain", "foundBy", "SURVEY"));

        restored(ADA, need, "chinese", "foundBy")
                .body("english", equalTo("Drier"))
                .body("chinese", equalTo("干燥"))
                .body("foundBy", equalTo("BRAINSTORM"));
        restored(ADA, need).body("english", equalTo("Dry")).body("description", nullValue());

        retired(need);
        restore(ADA, need, 1).then().statusCode(409);
    }

    @Test
    void whatACustomerNeedsIsWeighedAsBefore() {
        var weighed = Api.customerNeed(customer(), Api.need("Warm", "保暖"), 2);
        var need = "customer-needs/" + Api.created(ANN, "/customer-needs", weighed);
        write(ANN, need, Map.of("importance", 5, "source", "COMPLAINT", "evidence", "很冷"));

        restored(ANN, need, "importance")
                .body("importance", equalTo(2))
                .body("source", equalTo("COMPLAINT"))
                .body("evidence", equalTo("很冷"));
        restore(BOB, need, 0).then().statusCode(404);
    }

    @Test
    void aDraftOfAPlanIsTakenBackAndOneThatIsAgreedOnIsNot() {
        var plan = "joint-plans/" + Api.jointPlan(ANN, customer());
        var other = new HashMap<String, Object>(Api.PLAN);
        other.put("ourObjectives", List.of("占货架四成", "新店先铺货"));
        other.put("reviewMonths", 6);
        write(ANN, plan, other);

        restored(ANN, plan, "ourObjectives")
                .body("ourObjectives", contains("占货架三成"))
                .body("reviewMonths", equalTo(6));

        step(ANN, plan, "agreement");
        restore(ANN, plan, 0).then().statusCode(409).body("type", equalTo("/problems/plan-not-draft"));
    }

    @Test
    void whatALevelFollowsFromIsTakenBack() {
        var rule = "level-rules/" + Api.levelRule(Map.of("name", "Anew", "industry", "anew", "level", "REACTIVE"));
        write(ADA, rule, Map.of("name", "Anew", "valueClass", "A", "level", "PROACTIVE"));
        restored(ADA, rule)
                .body("industry", equalTo("anew"))
                .body("valueClass", nullValue())
                .body("level", equalTo("REACTIVE"));
        retired(rule);

        var choice = "level-choices/" + Api.chooseLevel(ANN, customer(), null, "PARTNERSHIP");
        write(ANN, choice, Map.of("level", "BASIC", "reason", "欠款"));
        restored(ANN, choice, "level").body("level", equalTo("PARTNERSHIP")).body("reason", equalTo("欠款"));
    }

    @Test
    void aStepOfAProgrammeAsksForWhatItAsked() {
        var step = "programme-steps/" + Api.programmeStep();
        var other = new HashMap<String, Object>(Api.STEP);
        other.putAll(Map.of("occasion", "PERIOD", "months", 3, "english", "Ask", "chinese", "询问", "days", 0));
        write(ADA, step, other);

        restored(ADA, step, "subject").body("subject.chinese", equalTo("回顾")).body("months", equalTo(3));
        restored(ADA, step).body("occasion", equalTo("FIRST_DELIVERY")).body("months", nullValue());
        retired(step);
    }

    @Test
    void aDraftOfADefinitionIsTakenBackAndWhatIsPublishedIsNot() {
        var definition = "target-definitions/" + Api.draftDefinition(Api.ANY_CITY);
        var two = List.of(
                Map.of("trait", "EMAIL", "comparison", "KNOWN", "weight", 1),
                Map.of("trait", "PHONE", "comparison", "KNOWN", "weight", 2, "required", true));
        var other = new HashMap<String, Object>(Api.definition(List.copyOf(two)));
        other.put("keeper", "bob");
        write(ADA, definition, other);

        restored(ADA, definition, "criteria")
                .body("criteria.trait", contains("CITY"))
                .body("keeper", equalTo("bob"));
        restored(ADA, definition, 1, "criteria").body("criteria.trait", containsInAnyOrder("EMAIL", "PHONE"));

        step(ADA, definition, "publication");
        restore(ADA, definition, 0).then().statusCode(409);
        step(ADA, definition, "retirement");
    }

    private static UUID customer() {
        return Api.customer(ANN, Map.of("name", "Anew " + UUID.randomUUID()));
    }

    private static String tag(String record) {
        return As.person(ADA).get("/" + record).header("ETag");
    }

    private static void write(Person person, String record, Map<String, ?> whole) {
        As.person(person)
                .header("If-Match", tag(record))
                .body(whole)
                .put("/" + record)
                .then()
                .statusCode(200);
    }

    private static void step(Person person, String record, String step) {
        As.person(person)
                .header("If-Match", tag(record))
                .post("/" + record + "/" + step)
                .then()
                .statusCode(200);
    }

    private static void retired(String record) {
        step(ADA, record, "retirement");
    }

    private static Response restore(Person person, String record, int version, String... fields) {
        var wanted = new HashMap<String, Object>(Map.of("version", version));
        if (fields.length > 0) {
            wanted.put("fields", List.of(fields));
        }
        return As.person(person).header("If-Match", tag(record)).body(wanted).post("/" + record + "/restoration");
    }

    /** As it was at first; the history says so. */
    private static ValidatableResponse restored(Person person, String record, String... fields) {
        return restored(person, record, 0, fields);
    }

    private static ValidatableResponse restored(Person person, String record, int version, String... fields) {
        var answer = restore(person, record, version, fields).then().statusCode(200);
        As.person(person).get("/" + record + "/history").then().statusCode(200).body("[0].restored", equalTo(version));
        return answer;
    }
}
