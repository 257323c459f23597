package dev.guanxi.contact.task.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskResourceTest {
    private static final String TOPIC = "crm.contact.task";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void myOpenTasksAreListedTheFirstDueFirst() {
        var person = Person.of("task-doer", "sales-rep", "/sales/tasks");
        var customer = Api.customer(person, Map.of("name", "Tasks"));
        var later = raise(person, customer, "2026-12-24");
        var sooner = raise(person, customer, "2026-12-01");
        var done = raise(person, customer, "2026-11-01");
        step(person, done, 0, "completion", Map.of("result", "很满意")).body("standing", equalTo("DONE"));

        As.person(person)
                .queryParam("mine", true)
                .queryParam("filter", "standing==OPEN")
                .queryParam("sort", "dueOn")
                .get("/tasks")
                .then()
                .body("items.id", contains(sooner.toString(), later.toString()));
        assertThat(elsewhere
                        .heardUntil(TOPIC, done, "done")
                        .getLast()
                        .state()
                        .path("result")
                        .asText())
                .isEqualTo("很满意");
    }

    @Test
    void whatIsClosedIsNotClosedAgain() {
        var id = raise(ANN, customer(ANN), "2026-12-01");
        step(ANN, id, 0, "postponement", Map.of("dueOn", "2026-12-08")).body("dueOn", equalTo("2026-12-08"));
        step(ANN, id, 1, "omission", Map.of("result", "客户正在搬迁")).body("standing", equalTo("SKIPPED"));

        As.person(ANN)
                .header("If-Match", "\"2\"")
                .header("Accept-Language", "zh-CN")
                .body(Map.of("result", "x"))
                .post("/tasks/{id}/completion", id)
                .then()
                .statusCode(409)
                .body("detail", equalTo("该任务的状态为 SKIPPED，不能再更改。请新建任务。"));
    }

    @Test
    void whoeverIsInChargeOfTheCustomerIsToDoIt() {
        var customer = customer(ANN);
        var id = raise(ANN, customer, "2026-12-01");

        As.person(ADA)
                .header("If-Match", "\"0\"")
                .body(Map.of("ownerId", "bob", "team", "/sales/west"))
                .post("/customers/{id}/assignment", customer)
                .then()
                .statusCode(200);

        get(BOB, id).statusCode(200).body("ownerId", equalTo("bob"));
        get(ANN, id).statusCode(404);
        As.person(ANN)
                .queryParam("filter", "customerId==" + customer)
                .get("/tasks")
                .then()
                .body("items", empty());
    }

    @Test
    void whatIsToBeDoneForADuplicateIsToBeDoneForTheSurvivor() {
        var survivor = customer(MEG);
        var duplicate = customer(MEG);
        var id = raise(MEG, duplicate, "2026-12-01");

        Api.merge(MEG, survivor, duplicate).then().statusCode(200);

        get(MEG, id).body("customerId", equalTo(survivor.toString()));
    }

    @Test
    void forAnErasedPersonNothingIsToBeDoneAndNothingIsLeftInWords() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var id = raise(ADA, person, "2026-12-01");

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        get(ADA, id).body("standing", equalTo("SKIPPED")).body("subject.chinese", equalTo(""));
        As.person(ADA).get("/tasks/{id}/history", id).then().body("changes.flatten().after", everyItem(nullValue()));
        assertThat(elsewhere
                        .heardUntil(TOPIC, id, "depersonalised")
                        .getLast()
                        .state()
                        .toString())
                .doesNotContain("Call");
    }

    private static UUID customer(Person person) {
        return Api.customer(person, Map.of("name", "Tasks"));
    }

    private static UUID raise(Person person, UUID customer, String dueOn) {
        var answer = As.person(person).body(Api.task(customer, dueOn)).post("/tasks");
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    private static ValidatableResponse step(Person person, UUID id, int version, String step, Map<String, ?> body) {
        return As.person(person)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/tasks/{id}/" + step, id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(Person person, UUID id) {
        return As.person(person).get("/tasks/{id}", id).then();
    }
}
