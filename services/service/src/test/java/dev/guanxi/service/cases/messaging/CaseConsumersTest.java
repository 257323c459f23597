package dev.guanxi.service.cases.messaging;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.service.Desk.ADMIN;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.act;
import static dev.guanxi.service.Desk.customer;
import static dev.guanxi.service.Desk.get;
import static dev.guanxi.service.Desk.known;
import static dev.guanxi.service.Desk.mergedInto;
import static dev.guanxi.service.Desk.open;
import static dev.guanxi.service.Desk.opened;
import static dev.guanxi.service.Desk.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.service.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseConsumersTest {
    private static final String CUSTOMERS = "crm.contact.customer";
    private static final String CONTACTS = "crm.contact.contact";
    private static final String VALUES = "crm.insight.customer-value";

    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    TestClock clock;

    @BeforeEach
    void beginsOnMonday() {
        clock.show("2026-11-23T09:00");
    }

    @Test
    void anotherClassMakesOpenCasesMoreUrgentAndDueEarlier() {
        var customer = UUID.randomUUID();
        var id = opened(shopper(customer), customer);
        var byHand = opened(shopper(customer), customer);
        act(AGENT, byHand, "priority", Map.of("priority", "LOW")).statusCode(200);
        clock.show("2026-11-23T10:00");

        elsewhere.stutters(
                3, VALUES, "classified", customer, Map.of("valueClass", "A", "previousClass", "C", "orders", 7));

        eventually(() ->
                get(AGENT, id).body("priority", equalTo("URGENT")).body("dueAt", equalTo("2026-11-23T05:00:00Z")));
        get(AGENT, byHand).body("priority", equalTo("LOW"));
        eventually(() -> assertThat(elsewhere.heard("crm.service.case", id))
                .extracting(Heard::happened)
                .containsExactly("opened", "re-prioritised"));
        get(AGENT, opened(shopper(customer), customer)).body("priority", equalTo("URGENT"));
    }

    @Test
    void theClassOnTheCustomersRecordCountsWhereInsightIsNotHeard() {
        var customer = UUID.randomUUID();
        var id = opened(shopper(customer), customer);

        elsewhere.says(CUSTOMERS, "classified", customer, customer("Classified", "B"));

        eventually(() -> get(AGENT, id).body("priority", equalTo("HIGH")));
    }

    @Test
    void casesOfAMergedCustomerFollowAndAreAsUrgentAsTheSurvivorAsks() {
        var duplicate = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        elsewhere.says(CUSTOMERS, "classified", survivor, customer("Survivor", "A"));
        var id = opened(shopper(duplicate), duplicate);

        elsewhere.says(CUSTOMERS, "merged", duplicate, mergedInto(survivor));

        eventually(() -> get(AGENT, id)
                .body("customerId", equalTo(survivor.toString()))
                .body("customerName", equalTo("Survivor"))
                .body("priority", equalTo("URGENT")));
        open(AGENT, Map.of("customerId", duplicate, "subject", "Too late"))
                .then()
                .statusCode(422);
        eventually(() -> assertThat(elsewhere.heard("crm.service.case", id))
                .filteredOn(event -> event.happened().equals("moved"))
                .anySatisfy(event ->
                        assertThat(event.state().path("customerId").textValue()).isEqualTo(survivor.toString())));
    }

    @Test
    void ourPeopleOpenNoCaseForWhoeverLiesInTheRecycleBinAndTheyThemselvesDo() {
        var customer = known("A");
        var before = opened(AGENT, customer);
        var removed = customer("Removed", "A");
        removed.put("status", "REMOVED");
        elsewhere.says(CUSTOMERS, "removed", customer, removed);
        var report = Map.of("customerId", customer, "subject", "It smokes");

        eventually(() -> open(AGENT, report)
                .then()
                .statusCode(422)
                .body("violations.field", contains("customerId"))
                .body("violations[0].message", containsString("brought back")));
        get(AGENT, before).statusCode(200).body("customerId", equalTo(customer.toString()));
        opened(shopper(customer), customer);

        elsewhere.says(CUSTOMERS, "returned", customer, customer("Removed", "A"));
        eventually(() -> open(AGENT, report).then().statusCode(201));
    }

    @Test
    void aContactInTheRecycleBinReportsNothingThroughOurPeople() {
        var customer = known(null);
        var contact = UUID.randomUUID();
        contact(customer, contact, "created", "ACTIVE");
        var report = Map.of("customerId", customer, "contactId", contact, "subject", "It smokes");
        eventually(() -> open(AGENT, report).then().statusCode(201));

        contact(customer, contact, "removed", "REMOVED");
        eventually(() -> open(AGENT, report)
                .then()
                .statusCode(422)
                .body("violations.field", contains("contactId"))
                .body("violations[0].message", containsString("recycle bin")));
        open(shopper(customer), Map.of("contactId", contact, "subject", "It smokes"))
                .then()
                .statusCode(201)
                .body("contactName", equalTo("Li Ming"));

        contact(customer, contact, "returned", "ACTIVE");
        eventually(() -> open(AGENT, report).then().statusCode(201));
    }

    private void contact(UUID customer, UUID contact, String happened, String status) {
        elsewhere.says(
                CONTACTS, happened, contact, Map.of("customerId", customer, "fullName", "Li Ming", "status", status));
    }

    @Test
    void whenAMergeIsTakenBackCasesGoBackAndNewOnesStay() {
        var duplicate = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        elsewhere.says(CUSTOMERS, "created", survivor, customer("Survivor", "A"));
        elsewhere.says(CUSTOMERS, "created", duplicate, customer("Duplicate", "C"));
        var id = opened(shopper(duplicate), duplicate);
        elsewhere.says(CUSTOMERS, "merged", duplicate, mergedInto(survivor));
        eventually(() -> get(AGENT, id).body("customerId", equalTo(survivor.toString())));
        var later = opened(AGENT, survivor);

        elsewhere.says(CUSTOMERS, "separated", duplicate, customer("Duplicate", "C"));

        eventually(() -> get(AGENT, id)
                .body("customerId", equalTo(duplicate.toString()))
                .body("customerName", equalTo("Duplicate"))
                .body("priority", equalTo("NORMAL")));
        get(AGENT, later).body("customerId", equalTo(survivor.toString())).body("priority", equalTo("URGENT"));
        opened(AGENT, duplicate);
    }

    @Test
    void casesFollowTheirReporterAndGoBack() {
        var customer = UUID.randomUUID();
        var duplicate = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        var person = Map.<String, Object>of("customerId", customer, "fullName", "Li Ming");
        elsewhere.says(CONTACTS, "created", duplicate, person);
        var report = Map.of("contactId", duplicate, "subject", "It does not heat");
        eventually(
                () -> open(shopper(customer), report).then().statusCode(201).body("contactName", equalTo("Li Ming")));
        UUID id = UUID.fromString(As.person(shopper(customer)).get("/cases").path("items[0].id"));

        elsewhere.says(
                CONTACTS,
                "merged",
                duplicate,
                Map.of("customerId", customer, "fullName", "Li Ming", "mergedInto", survivor));
        eventually(() -> get(AGENT, id).body("contactId", equalTo(survivor.toString())));
        elsewhere.says(CONTACTS, "separated", duplicate, person);

        eventually(() -> get(AGENT, id).body("contactId", equalTo(duplicate.toString())));
    }

    @Test
    void ofAnErasedReporterNoCopyIsLeft() {
        var secret = "Secret" + UUID.randomUUID().toString().replace("-", "");
        var customer = UUID.randomUUID();
        var contact = UUID.randomUUID();
        elsewhere.says(CONTACTS, "created", contact, Map.of("customerId", customer, "fullName", secret));
        var report = Map.of(
                "contactId", contact, "subject", secret + " cannot cook", "description", "Call " + secret + " back");
        eventually(() -> open(shopper(customer), report).then().statusCode(201).body("contactName", equalTo(secret)));
        UUID id = UUID.fromString(As.person(shopper(customer)).get("/cases").path("items[0].id"));
        act(AGENT, id, "resolution", Map.of("resolution", secret + " is content"))
                .statusCode(200);
        assertThat(Tables.mentioning(secret)).contains("service_case", "reporter", "audit_trail");

        elsewhere.forgets(CONTACTS, contact);

        eventually(() -> get(AGENT, id)
                .body("contactId", nullValue())
                .body("contactName", nullValue())
                .body("subject", equalTo("…"))
                .body("description", nullValue())
                .body("resolution", nullValue())
                .body("status", equalTo("RESOLVED")));
        var erased =
                elsewhere.heardUntil("crm.service.case", id, "person-erased").getLast();
        assertThat(erased.state().toString()).doesNotContain(secret);
        eventually(() -> assertThat(Tables.mentioning(secret)).isEmpty());
    }

    @Test
    void ofAnErasedCustomerInPersonNothingIsLeftInCases() {
        var secret = "Secret" + UUID.randomUUID().toString().replace("-", "");
        var customer = UUID.randomUUID();
        elsewhere.says(CUSTOMERS, "created", customer, customer(secret, null));
        var id = opened(shopper(customer), customer);
        eventually(() -> get(AGENT, id).body("customerName", equalTo(secret)));

        elsewhere.forgets(CUSTOMERS, customer);

        eventually(() -> get(ADMIN, id).body("subject", equalTo("…")).body("customerName", nullValue()));
        assertThat(Tables.mentioning(secret)).isEmpty();
        open(AGENT, Map.of("customerId", customer, "subject", "X")).then().statusCode(422);
    }
}
