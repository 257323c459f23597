package dev.guanxi.service.cases.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.HEAD;
import static dev.guanxi.service.Desk.act;
import static dev.guanxi.service.Desk.cases;
import static dev.guanxi.service.Desk.customer;
import static dev.guanxi.service.Desk.known;
import static dev.guanxi.service.Desk.open;
import static dev.guanxi.service.Desk.opened;
import static dev.guanxi.service.Desk.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.service.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    TestClock clock;

    @BeforeEach
    void beginsOnMonday() {
        clock.show("2026-11-23T09:00");
    }

    @Test
    void anAgentSeesHowCloseTheCustomerIsAndWhatIsToBeDoneAndFindsCasesByIt() {
        var partner = known(null);
        var before = opened(AGENT, partner);
        record(before).body("customerLevel", equalTo("BASIC")).body("customerTasks", equalTo(0));
        var level = Ids.next();
        var task = Ids.next();
        level(level, 0, partner, "PARTNERSHIP");
        task(task, 0, partner, "OPEN");
        task(Ids.next(), 0, partner, "OPEN");
        task(Ids.next(), 0, partner, "DONE");

        eventually(() ->
                record(before).body("customerLevel", equalTo("PARTNERSHIP")).body("customerTasks", equalTo(2)));
        var after = opened(AGENT, partner);
        cases(AGENT, "customerId==" + partner + ";customerLevel==PARTNERSHIP")
                .body("items.id", containsInAnyOrder(before.toString(), after.toString()))
                .body("items.customerLevel", contains("PARTNERSHIP", "PARTNERSHIP"));
        cases(AGENT, "customerId==" + partner + ";customerLevel==BASIC").body("items", empty());

        var shopper = shopper(partner);
        As.person(shopper)
                .get("/cases/{id}", before)
                .then()
                .body("customerLevel", nullValue())
                .body("customerTasks", nullValue());
        cases(shopper, null).body("items.customerLevel", everyItem(nullValue()));
        As.person(shopper)
                .get("/cases?filter=customerLevel==PARTNERSHIP")
                .then()
                .statusCode(403);

        var other = known(null);
        level(level, 1, other, "REACTIVE");
        task(task, 1, partner, "DONE");
        eventually(() -> record(before).body("customerLevel", equalTo("BASIC")).body("customerTasks", equalTo(1)));
        var others = opened(AGENT, other);
        cases(AGENT, "customerId==" + other).body("items.customerLevel", contains("REACTIVE"));
        elsewhere.forgets("crm.contact.customer-level", level);
        eventually(() -> record(others).body("customerLevel", equalTo("BASIC")));
        cases(AGENT, "customerId==" + other).body("items.customerLevel", contains("BASIC"));
    }

    private static ValidatableResponse record(UUID id) {
        return As.person(AGENT).get("/cases/{id}", id).then().statusCode(200);
    }

    private void level(UUID id, long version, UUID customer, String level) {
        elsewhere.says(
                "crm.contact.customer-level", "changed", id, version, Map.of("customerId", customer, "level", level));
    }

    private void task(UUID id, long version, UUID customer, String standing) {
        elsewhere.says("crm.contact.task", "raised", id, version, Map.of("customerId", customer, "standing", standing));
    }

    @Test
    void theCustomersClassDecidesPriorityAndDeadline() {
        var important = known("A");
        var ordinary = known(null);

        open(AGENT, Map.of("customerId", important, "subject", "It smokes", "description", "A lot"))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("number", matchesPattern("CS-2026-\\d{6}"))
                .body("priority", equalTo("URGENT"))
                .body("dueAt", equalTo("2026-11-23T05:00:00Z"))
                .body("status", equalTo("NEW"))
                .body("customerName", equalTo("Customer " + important))
                .body("description", equalTo("A lot"))
                .body("ownerId", equalTo("lee"))
                .body("team", equalTo("/service/centre"));
        open(AGENT, Map.of("customerId", ordinary, "subject", "A question"))
                .then()
                .body("priority", equalTo("NORMAL"))
                .body("dueAt", equalTo("2026-11-24T09:00:00Z"));
    }

    @Test
    void waitingForTheCustomerMovesTheDeadline() {
        var id = opened(AGENT, known(null));

        clock.show("2026-11-23T10:00");
        act(AGENT, id, "pause", Map.of())
                .statusCode(200)
                .body("status", equalTo("WAITING"))
                .body("stoppedAt", equalTo("2026-11-23T02:00:00Z"));
        clock.show("2026-11-23T14:00");
        act(AGENT, id, "resumption", Map.of())
                .statusCode(200)
                .body("status", equalTo("WORKING"))
                .body("dueAt", equalTo("2026-11-25T05:00:00Z"))
                .body("stoppedMinutes", equalTo(240));

        act(AGENT, id, "resumption", Map.of()).statusCode(409).body("type", equalTo("/problems/case-not-waiting"));
    }

    @Test
    void aCaseIsResolvedClosedAndOpenedAgain() {
        var id = opened(AGENT, known("B"));

        act(AGENT, id, "closure", Map.of()).statusCode(409);
        act(AGENT, id, "resolution", Map.of("resolution", " ")).statusCode(422);
        act(AGENT, id, "resolution", Map.of("resolution", "New fuse"))
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("resolution", equalTo("New fuse"))
                .body("resolvedAt", notNullValue());
        act(AGENT, id, "closure", Map.of()).statusCode(200).body("status", equalTo("CLOSED"));
        act(AGENT, id, "priority", Map.of("priority", "LOW")).statusCode(409);
        act(AGENT, id, "reopening", Map.of())
                .statusCode(200)
                .body("status", equalTo("WORKING"))
                .body("resolvedAt", nullValue());

        eventually(() -> assertThat(elsewhere.heard("crm.service.case", id))
                .extracting(Heard::happened)
                .containsExactly("opened", "resolved", "closed", "reopened"));
        As.person(AGENT)
                .get("/cases/{id}/history", id)
                .then()
                .body("[0].actor", equalTo("lee"))
                .body("[0].changes.find { it.field == 'status' }.before", equalTo("CLOSED"))
                .body("[0].changes.find { it.field == 'status' }.after", equalTo("WORKING"));
    }

    @Test
    void aChangeMustKnowWhatItChanges() {
        var id = opened(AGENT, known(null));

        As.person(AGENT).body(Map.of()).post("/cases/{id}/pause", id).then().statusCode(428);
        As.person(AGENT)
                .header("If-Match", "\"7\"")
                .post("/cases/{id}/pause", id)
                .then()
                .statusCode(412)
                .body("current.status", equalTo("NEW"));
        act(AGENT, id, "assignment", Map.of()).statusCode(422).body("violations.field", contains("ownerId"));
        act(AGENT, id, "assignment", Map.of("team", "no path")).statusCode(422);
        act(AGENT, id, "priority", Map.of("priority", "SOON")).statusCode(400);
    }

    @Test
    void aCaseRefersToWhatIsThereAndBelongsTogether() {
        var customer = known(null);
        var other = known(null);
        var contact = UUID.randomUUID();
        elsewhere.says(
                "crm.contact.contact",
                "created",
                contact,
                Map.of("customerId", customer, "fullName", "王小明", "familyName", "王"));

        eventually(() -> open(AGENT, Map.of("customerId", customer, "contactId", contact, "subject", "X"))
                .then()
                .statusCode(201)
                .body("contactName", equalTo("王小明")));
        open(AGENT, Map.of("customerId", other, "contactId", contact, "subject", "X"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("contactId"));
        open(AGENT, Map.of("customerId", UUID.randomUUID(), "subject", "X"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("customerId"));
        open(AGENT, Map.of("subject", "X")).then().statusCode(422);
        open(AGENT, Map.of("customerId", customer)).then().statusCode(422);
        open(AGENT, Map.of("customerId", customer, "installedProductId", UUID.randomUUID(), "subject", "X"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("installedProductId"));
    }

    @Test
    void aPriorityCanBeSetByHand() {
        var id = opened(HEAD, known("A"));

        act(HEAD, id, "priority", Map.of("priority", "LOW"))
                .statusCode(200)
                .body("priority", equalTo("LOW"))
                .body("prioritySetByHand", equalTo(true))
                .body("dueAt", equalTo("2026-11-27T09:00:00Z"));
    }

    @Test
    void theSameRequestOpensOneCase() {
        var customer = UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        @Nullable String first = null;
        for (int i = 0; i < 2; i++) {
            String id = Answers.created(As.person(shopper(customer))
                    .header("Idempotency-Key", key)
                    .body(Map.of("subject", "Once"))
                    .post("/cases"));
            first = first == null ? id : first;
            assertThat(id).isEqualTo(first);
        }
        cases(shopper(customer), null).body("items.id", contains(first));
    }

    @Test
    void refusalsAreReadInTheReadersLanguage() {
        var id = opened(AGENT, known(null));

        As.person(AGENT)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "zh-CN")
                .post("/cases/{id}/closure", id)
                .then()
                .statusCode(409)
                .body("detail", containsString("只有已解决的工单才能关闭"));
    }
}
