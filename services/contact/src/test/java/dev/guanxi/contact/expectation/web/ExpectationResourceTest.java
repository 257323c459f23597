package dev.guanxi.contact.expectation.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpectationResourceTest {
    private static final String TOPIC = "crm.contact.expectation";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void expectedTwoDaysPromisedThreeDeliveredFour() {
        var id = raise(ANN, customer(ANN));

        step(ANN, id, 0, "promise", Map.of("value", 3)).body("standing", equalTo("PROMISED"));
        step(ANN, id, 1, "answer", Map.of("accepted", true)).body("standing", equalTo("AGREED"));
        step(ANN, id, 2, "delivery", Map.of("value", 4))
                .body("promiseGap", equalTo(-1.0f))
                .body("expectationGap", equalTo(-2.0f))
                .body("missed", equalTo(true));

        eventually(() -> assertThat(elsewhere.heard(TOPIC, id))
                .extracting(Heard::happened)
                .containsExactly("raised", "promised", "answered", "promise-missed"));
        As.person(ANN)
                .get("/expectations/{id}/history", id)
                .then()
                .body("", hasSize(4))
                .body(
                        "[0].changes.field",
                        containsInAnyOrder(
                                "standing", "delivered", "deliveredAt", "promiseGap", "expectationGap", "missed"));
    }

    @Test
    void brokenPromisesAreFoundAndCountedByTopic() {
        var person = Person.of("gap-finder", "sales-rep", "/sales/gaps");
        var customer = customer(person);
        deliver(person, customer, "delivery", 3, 4);
        deliver(person, customer, "delivery", 3, 3);
        deliver(person, customer, "answer", 2, 1);

        As.person(person)
                .queryParam("filter", "missed==true;customerId==" + customer)
                .get("/expectations")
                .then()
                .body("items.topic", contains("delivery"))
                .body("items.promiseGap", contains(-1.0f));
        As.person(person)
                .get("/expectation-gaps")
                .then()
                .statusCode(200)
                .body("topic", contains("delivery", "answer"))
                .body("delivered", contains(2, 1))
                .body("missed", contains(1, 0))
                .body("promiseGap", contains(-0.5f, 1.0f))
                .body("expectationGap", contains(-1.5f, 1.0f));
        As.person(BOB).get("/expectation-gaps").then().body("topic", everyItem(not(equalTo("answer"))));
    }

    @Test
    void aFrankNoIsKeptWithItsReason() {
        var id = raise(ANN, customer(ANN));

        step(ANN, id, 0, "refusal", Map.of("reason", "法律要求至少三天。"))
                .body("standing", equalTo("DECLINED"))
                .body("reason", equalTo("法律要求至少三天。"));

        As.person(ANN)
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "zh-CN")
                .body(Map.of("accepted", true))
                .post("/expectations/{id}/answer", id)
                .then()
                .statusCode(409)
                .body("detail", equalTo("尚未作出任何承诺，客户无从答复。"));
    }

    @Test
    void onlyThoseWhoSeeTheCustomerSeeWhatItExpects() {
        var customer = customer(ANN);
        var id = raise(ANN, customer);

        get(MEG, id).statusCode(200).header("ETag", equalTo("\"0\""));
        get(BOB, id).statusCode(404);
        As.person(BOB)
                .body(Api.expectation(customer))
                .post("/expectations")
                .then()
                .statusCode(404);
        As.person(BOB)
                .queryParam("filter", "customerId==" + customer)
                .get("/expectations")
                .then()
                .body("items", empty());
    }

    @Test
    void twoAtOnceDoNotOverwriteEachOther() {
        var id = raise(ANN, customer(ANN));
        step(ANN, id, 0, "promise", Map.of("value", 3));

        As.person(MEG)
                .header("If-Match", "\"0\"")
                .body(Map.of("value", 5))
                .post("/expectations/{id}/promise", id)
                .then()
                .statusCode(412);
        As.person(MEG)
                .body(Map.of("value", 5))
                .post("/expectations/{id}/promise", id)
                .then()
                .statusCode(428);
    }

    @Test
    void whatAMergedCustomerExpectsIsExpectedByTheSurvivor() {
        var survivor = customer(MEG);
        var duplicate = customer(MEG);
        var id = raise(MEG, duplicate);

        Api.merge(MEG, survivor, duplicate).then().statusCode(200);

        get(MEG, id).body("customerId", equalTo(survivor.toString()));
    }

    @Test
    void ofAnErasedPersonTheFiguresStayAndTheWordsGo() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var wanted = new HashMap<String, Object>(Api.expectation(person));
        wanted.put("note", "赵敏敏 is impatient");
        UUID id = created(ADA, wanted);

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        get(ADA, id).body("note", nullValue()).body("expected", equalTo(2.0f));
        As.person(ADA)
                .get("/expectations/{id}/history", id)
                .then()
                .body("changes.flatten().after", everyItem(nullValue()));
        eventually(() -> assertThat(elsewhere.heard(TOPIC, id)).last().satisfies(last -> {
            assertThat(last.happened()).isEqualTo("depersonalised");
            assertThat(last.state().toString()).doesNotContain("赵敏敏");
        }));
    }

    private void deliver(Person person, UUID customer, String topic, int promised, int came) {
        var wanted = new HashMap<String, Object>(Api.expectation(customer));
        wanted.put("topic", topic);
        var id = created(person, wanted);
        step(person, id, 0, "promise", Map.of("value", promised));
        step(person, id, 1, "delivery", Map.of("value", came));
    }

    private static UUID customer(Person person) {
        return Api.customer(person, Map.of("name", "Expecting"));
    }

    private static UUID raise(Person person, UUID customer) {
        return created(person, Api.expectation(customer));
    }

    private static UUID created(Person person, Map<String, ?> expectation) {
        var answer = As.person(person).body(expectation).post("/expectations");
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    private static ValidatableResponse step(Person person, UUID id, int version, String step, Map<String, ?> body) {
        return As.person(person)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/expectations/{id}/" + step, id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(Person person, UUID id) {
        return As.person(person).get("/expectations/{id}", id).then();
    }
}
