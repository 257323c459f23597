package dev.guanxi.contact.interaction.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.interaction.InteractionKind;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class InteractionResourceTest {
    private static final String TOPIC = "crm.contact.interaction";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void timeCourseAndResultOfAVisitAreKept() {
        var customer = customer(ANN);
        var contact = Api.contact(ANN, customer, Map.of("fullName", "王小明"));
        var id = Api.log(
                ANN,
                customer,
                Map.of(
                        "contactIds",
                        List.of(contact),
                        "minutes",
                        45,
                        "course",
                        "介绍了新品镜片。",
                        "result",
                        "需要样品。",
                        "hours",
                        3.5,
                        "cost",
                        Map.of("amount", "120.00", "currency", "CNY")));

        get(ANN, id)
                .body("customerId", equalTo(customer.toString()))
                .body("report.startedAt", equalTo("2026-03-02T01:00:00Z"))
                .body("report.minutes", equalTo(45))
                .body("report.course", equalTo("介绍了新品镜片。"))
                .body("report.result", equalTo("需要样品。"))
                .body("report.contactIds", contains(contact.toString()))
                .body("report.aspects", contains("CONTACT", "COMMUNICATION"))
                .body("report.cost.amount", equalTo("120.00"))
                .body("report.hours", equalTo(3.5f))
                .body("loggedBy", equalTo("ann"))
                .body("team", equalTo("/sales/east"));
        As.person(ANN)
                .queryParam("filter", "customerId==" + customer + ";kind==VISIT")
                .get("/interactions")
                .then()
                .body("items.id", contains(id.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindStandsInTheTimelineWithItsCourseAndResult(InteractionKind kind) {
        var customer = customer(ANN);
        var id = Api.log(
                ANN, customer, Map.of("kind", kind.name(), "course", "谈了 " + kind, "result", "下周再联系", "minutes", 5));

        eventually(() -> As.person(ANN)
                .get("/customers/{id}/timeline", customer)
                .then()
                .statusCode(200)
                .rootPath("items.find { it.recordId == '%s' }".formatted(id))
                .body("kind", equalTo(kind.name()))
                .body("course", equalTo("谈了 " + kind))
                .body("result", equalTo("下周再联系")));
    }

    @Test
    void whatItServedIsForThePersonToSay() {
        var customer = customer(ANN);
        var id = Api.log(ANN, customer, Map.of("kind", "CALL", "aspects", List.of("FEEDBACK", "NEED_MINING")));
        get(ANN, id).body("report.aspects", contains("FEEDBACK", "NEED_MINING"));

        As.patch(ANN, "/interactions/" + id, "{\"aspects\": [\"ADJUSTMENT\"], \"result\": \"改期\"}")
                .then()
                .statusCode(200)
                .body("report.aspects", contains("ADJUSTMENT"));

        As.person(ANN)
                .get("/customers/{id}/timeline", customer)
                .then()
                .body("items.aspects", contains(List.of("ADJUSTMENT")))
                .body("items.result", contains("改期"));
        As.person(ANN)
                .get("/interactions/{id}/history", id)
                .then()
                .body("[0].actor", equalTo("ann"))
                .body("[0].changes.field", hasItem("aspects"));
    }

    @Test
    void whatWasWrittenIsTakenBackFieldByField() {
        var id = Api.log(ANN, customer(ANN), Map.of("course", "看了样品", "result", "要报价"));
        As.patch(ANN, "/interactions/" + id, "{\"course\": \"没看样品\", \"result\": \"不要\", \"aspects\": [\"FEEDBACK\"]}")
                .then()
                .statusCode(200);

        As.person(ANN)
                .header("If-Match", "\"1\"")
                .body(Map.of("version", 0, "fields", List.of("course", "aspects")))
                .post("/interactions/{id}/restoration", id)
                .then()
                .statusCode(200)
                .body("report.course", equalTo("看了样品"))
                .body("report.aspects", contains("CONTACT", "COMMUNICATION"))
                .body("report.result", equalTo("不要"));

        As.person(ANN).get("/interactions/{id}/history", id).then().body("[0].restored", equalTo(0));
    }

    @Test
    void whatIsRemovedIsGoneFromTheTimelineAndForOthers() {
        var customer = customer(ANN);
        var id = Api.log(ANN, customer, Map.of());

        patch(ANN, 0).delete("/interactions/{id}", id).then().statusCode(204);

        As.person(ANN).get("/interactions/{id}", id).then().statusCode(404);
        As.person(ANN).get("/customers/{id}/timeline", customer).then().body("items", empty());
        eventually(() -> assertThat(elsewhere.heard(TOPIC, id))
                .last()
                .satisfies(last -> assertThat(last.state().isNull()).isTrue()));
    }

    @Test
    void twoAtOnceDoNotOverwriteEachOther() {
        var id = Api.log(ANN, customer(ANN), Map.of());
        As.patch(ANN, "/interactions/" + id, "{\"minutes\": 10}").then().statusCode(200);

        patch(MEG, 0)
                .body("{\"minutes\": 20}")
                .patch("/interactions/{id}", id)
                .then()
                .statusCode(412);
        patch(MEG, 0).delete("/interactions/{id}", id).then().statusCode(412);
        get(ANN, id).body("report.minutes", equalTo(10));
    }

    @Test
    void theSameRequestTwiceLogsOneVisit() {
        var customer = customer(ANN);
        var body = Api.interaction(customer, Map.of());
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            As.person(ANN)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/interactions")
                    .then()
                    .statusCode(201);
        }

        As.person(ANN).get("/customers/{id}/timeline", customer).then().body("items.kind", contains("VISIT"));
    }

    @Test
    void onlyThoseWhoSeeTheCustomerSeeAndLogWhatWasDone() {
        var customer = customer(ANN);
        var id = Api.log(ANN, customer, Map.of());

        get(MEG, id);
        As.person(BOB).get("/interactions/{id}", id).then().statusCode(404);
        As.person(BOB)
                .body(Api.interaction(customer, Map.of()))
                .post("/interactions")
                .then()
                .statusCode(404);
        var stranger = Api.contact(BOB, customer(BOB), Map.of("fullName", "Stranger"));
        As.person(ANN)
                .body(Api.interaction(customer, Map.of("contactIds", List.of(stranger))))
                .post("/interactions")
                .then()
                .statusCode(404);
    }

    @Test
    void whatHasNotHappenedYetIsRefused() {
        As.person(ANN)
                .header("Accept-Language", "zh-CN")
                .body(Api.interaction(customer(ANN), Map.of("startedAt", "2126-03-02T01:00:00Z")))
                .post("/interactions")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("startedAt"))
                .body("violations[0].message", equalTo("互动应在开始之后登记，而该时间晚于当前时间。请在日历中安排。"));
        As.person(ANN)
                .body(Api.interaction(customer(ANN), Map.of("cost", Map.of("amount", "-1.00", "currency", "CNY"))))
                .post("/interactions")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("cost"));
    }

    @Test
    void interactionsFollowTheirCustomer() {
        var survivor = customer(MEG);
        var duplicate = customer(MEG);
        var id = Api.log(MEG, duplicate, Map.of());
        var merged = As.person(MEG)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerIds", List.of(duplicate)))
                .post("/customers/{id}/merge", survivor);
        merged.then().statusCode(200);
        get(MEG, id).body("customerId", equalTo(survivor.toString()));

        As.person(ADA)
                .header("If-Match", merged.getHeader("ETag"))
                .body(Map.of("ownerId", "bob", "team", "/sales/west"))
                .post("/customers/{id}/assignment", survivor)
                .then()
                .statusCode(200);
        get(BOB, id).body("ownerId", equalTo("bob"));
        As.person(MEG).get("/interactions/{id}", id).then().statusCode(404);
    }

    @Test
    void ofAnErasedPersonTheFiguresStayAndTheWordsGo() {
        var person = Api.customer(ADA, "PERSON", Map.of("name", "赵敏敏"));
        var id = Api.log(ADA, person, Map.of("subject", "赵敏敏", "course", "赵敏敏 was late", "hours", 2));

        As.person(ADA).post("/customers/{id}/erasure", person).then().statusCode(204);

        get(ADA, id)
                .body("report.subject", equalTo(""))
                .body("report.course", nullValue())
                .body("report.hours", equalTo(2.0f));
        As.person(ADA)
                .get("/interactions/{id}/history", id)
                .then()
                .body("changes.flatten().after", everyItem(nullValue()));
        eventually(() -> assertThat(elsewhere.heard(TOPIC, id))
                .extracting(Heard::happened)
                .last()
                .isEqualTo("depersonalised"));
    }

    @Test
    void ofAnErasedContactNothingIsLeftInWhatTheyTookPartIn() {
        var customer = customer(ADA);
        var contact = Api.contact(ADA, customer, Map.of("fullName", "赵敏敏"));
        var colleague = Api.contact(ADA, customer, Map.of("fullName", "李明"));
        var id = Api.log(
                ADA, customer, Map.of("contactIds", List.of(contact, colleague), "subject", "赵敏敏", "result", "赵敏敏"));

        As.person(ADA).post("/contacts/{id}/erasure", contact).then().statusCode(204);

        get(ADA, id)
                .body("report.contactIds", contains(colleague.toString()))
                .body("report.subject", equalTo(""))
                .body("report.result", nullValue());
        assertThat(As.person(ADA).get("/customers/{id}/timeline", customer).asString())
                .doesNotContain("赵敏敏");
    }

    private static UUID customer(Person person) {
        return Api.customer(person, Map.of("name", "Visited"));
    }

    private static RequestSpecification patch(Person person, int version) {
        return As.person(person).contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"");
    }

    private static ValidatableResponse get(Person person, UUID id) {
        return As.person(person).get("/interactions/{id}", id).then().statusCode(200);
    }
}
