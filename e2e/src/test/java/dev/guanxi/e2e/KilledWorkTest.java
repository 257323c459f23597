package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.created;
import static dev.guanxi.e2e.Steps.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** kill -9 in the midst of a merge, an erasure, and an answer about a person: nothing is lost or done twice. */
class KilledWorkTest extends KilledInTheMidst {
    private static final String MANAGER = "manager-sales";
    private static final String ADMIN = "admin";

    @Test
    void ofAMergeThatWasKilledNothingIsThereAndItIsDoneOnceWhenAskedAgain() throws Exception {
        var survivor = customer("ORGANISATION", "Survivor " + run);
        var duplicate = customer("ORGANISATION", "Duplicate " + run);
        var employee = contact(duplicate);
        knownToSales(List.of(survivor, duplicate));
        var key = UUID.randomUUID().toString();
        Supplier<Response> merge = () -> merge(survivor, duplicate, key);

        var answer = killedMidway(
                "select 1 from contact where id = '%s' for update".formatted(employee), "%contact%", merge);

        assertThat(answer).isNotEqualTo(200);
        assertThat(count("contact", "customer where status = 'ACTIVE' and name like '%% %s'".formatted(run)))
                .isEqualTo(2);
        assertThat(count("contact", "contact where customer_id = '%s'".formatted(duplicate)))
                .isEqualTo(1);
        assertThat(count("contact", "record_merge where survivor_id = '%s'".formatted(survivor)))
                .isZero();

        suite.steer("start", "contact");
        List.of(1, 2).forEach(_ -> eventually(() -> merge.get().then().statusCode(200)));

        assertThat(count("contact", "record_merge where survivor_id = '%s'".formatted(survivor)))
                .isEqualTo(1);
        assertThat(count("contact", "contact where customer_id = '%s' and id = '%s'".formatted(survivor, employee)))
                .isEqualTo(1);
        await().atMost(PATIENCE)
                .until(() ->
                        count("sales", "customer where id = '%s' and merged_into = '%s'".formatted(duplicate, survivor))
                                == 1);
    }

    @Test
    void ofAnErasureThatWasKilledNothingIsThereAndItIsDoneEverywhereWhenAskedAgain() throws Exception {
        var person = customer("PERSON", "Forgotten " + run);
        knownToSales(List.of(person));
        Supplier<Response> erasure = () -> Api.as(ADMIN).post("/api/contact/v1/customers/" + person + "/erasure");

        var answer = killedMidway(
                "lock table privacy_request in share row exclusive mode", "%insert into privacy_request%", erasure);

        assertThat(answer).isNotEqualTo(204);
        assertThat(count("contact", "customer where status = 'ACTIVE' and name = 'Forgotten %s'".formatted(run)))
                .isEqualTo(1);
        assertThat(count("contact", "privacy_request where subject_id = '%s'".formatted(person)))
                .isZero();

        suite.steer("start", "contact");
        eventually(() -> erasure.get().then().statusCode(204));

        await().atMost(PATIENCE)
                .untilAsserted(() -> Api.as(ADMIN)
                        .queryParam("filter", "subjectId==" + person)
                        .get("/api/contact/v1/privacy-requests")
                        .then()
                        .body("items", hasSize(1))
                        .body("items[0].kind", equalTo("ERASURE"))
                        .body("items[0].status", equalTo("COMPLETE")));
        assertThat(count("contact", "customer where name = 'Forgotten %s'".formatted(run)))
                .isZero();
        assertThat(count("sales", "customer where name = 'Forgotten %s'".formatted(run)))
                .isZero();
    }

    /** Asks contact for something, and kills it while that waits in the midst of its transaction for what is held here. */
    private int killedMidway(String holding, String waiting, Supplier<Response> request) throws Exception {
        Api.enter(ADMIN);
        Api.enter(MANAGER);
        var contact = suite.process("contact");
        try (var holder = suite.database("contact")) {
            holder.setAutoCommit(false);
            execute(holder, holding);
            var answer = broken(request);
            waits("contact", waiting);
            contact.destroyForcibly();
            holder.rollback();
            return answer.get();
        }
    }

    @Test
    void aServiceThatWasKilledWhileItLookedForAPersonAnswersOnceAndWholly() throws Exception {
        var person = customer("PERSON", "Asking " + run);
        knownToSales(List.of(person));
        var sales = suite.process("sales");
        String request;

        try (var holder = suite.database("sales")) {
            holder.setAutoCommit(false);
            execute(holder, "lock table customer in access exclusive mode");
            request = Api.as(ADMIN)
                    .body(Map.of("subjectKind", "CUSTOMER", "subjectId", person))
                    .post("/api/contact/v1/privacy-requests")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            await().atMost(PATIENCE)
                    .until(() -> count(
                                    "sales",
                                    "privacy_question where request_id = '%s' and attempts > 0".formatted(request))
                            == 1);
            waits("sales", "%customer%");
            sales.destroyForcibly();
            holder.rollback();
        }

        var place = "/api/contact/v1/privacy-requests/" + request;
        Api.as(ADMIN).get(place).then().body("status", equalTo("OPEN"));
        assertThat(count("sales", "privacy_answer where request_id = '%s'".formatted(request)))
                .isZero();
        suite.steer("start", "sales");

        await().atMost(PATIENCE)
                .untilAsserted(() -> Api.as(ADMIN).get(place).then().body("status", equalTo("COMPLETE")));
        assertThat(count("sales", "privacy_answer where request_id = '%s'".formatted(request)))
                .isEqualTo(1);
        Api.as(ADMIN)
                .get(place + "/answers")
                .then()
                .body("answeredAt", everyItem(notNullValue()))
                .body("findAll { it.service == 'sales' }.held.customers", equalTo(List.of(1)));
    }

    private static Response merge(String survivor, String duplicate, String key) {
        return Api.as(MANAGER, key)
                .header("If-Match", "\"0\"")
                .body(Map.of("customerIds", List.of(duplicate)))
                .post("/api/contact/v1/customers/%s/merge".formatted(survivor));
    }

    private static String customer(String kind, String name) {
        return created(MANAGER, "/api/contact/v1/customers", Map.of("kind", kind, "profile", Map.of("name", name)));
    }

    private static String contact(String customer) {
        return created(
                MANAGER,
                "/api/contact/v1/contacts",
                Map.of("customerId", customer, "profile", Map.of("fullName", "Employee")));
    }

    private void knownToSales(List<String> customers) {
        await().atMost(PATIENCE)
                .until(() -> count("sales", "customer where id in ('%s')".formatted(String.join("','", customers)))
                        == customers.size());
    }
}
