package dev.guanxi.service.cases.messaging;

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
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.service.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
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

    @Inject
    DataSource database;

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

        await().untilAsserted(() ->
                get(AGENT, id).body("priority", equalTo("URGENT")).body("dueAt", equalTo("2026-11-23T05:00:00Z")));
        get(AGENT, byHand).body("priority", equalTo("LOW"));
        await().untilAsserted(() -> assertThat(elsewhere.heard("crm.service.case", id))
                .extracting(Heard::happened)
                .containsExactly("opened", "re-prioritised"));
        get(AGENT, opened(shopper(customer), customer)).body("priority", equalTo("URGENT"));
    }

    @Test
    void theClassOnTheCustomersRecordCountsWhereInsightIsNotHeard() {
        var customer = UUID.randomUUID();
        var id = opened(shopper(customer), customer);

        elsewhere.says(CUSTOMERS, "classified", customer, customer("Classified", "B"));

        await().untilAsserted(() -> get(AGENT, id).body("priority", equalTo("HIGH")));
    }

    @Test
    void casesOfAMergedCustomerFollowAndAreAsUrgentAsTheSurvivorAsks() {
        var duplicate = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        elsewhere.says(CUSTOMERS, "classified", survivor, customer("Survivor", "A"));
        var id = opened(shopper(duplicate), duplicate);

        elsewhere.says(CUSTOMERS, "merged", duplicate, mergedInto(survivor));

        await().untilAsserted(() -> get(AGENT, id)
                .body("customerId", equalTo(survivor.toString()))
                .body("customerName", equalTo("Survivor"))
                .body("priority", equalTo("URGENT")));
        open(AGENT, Map.of("customerId", duplicate, "subject", "Too late"))
                .then()
                .statusCode(422);
        await().untilAsserted(() -> assertThat(elsewhere.heard("crm.service.case", id))
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

        await().untilAsserted(() -> open(AGENT, report)
                .then()
                .statusCode(422)
                .body("violations.field", contains("customerId"))
                .body("violations[0].message", containsString("brought back")));
        get(AGENT, before).statusCode(200).body("customerId", equalTo(customer.toString()));
        opened(shopper(customer), customer);

        elsewhere.says(CUSTOMERS, "returned", customer, customer("Removed", "A"));
        await().untilAsserted(() -> open(AGENT, report).then().statusCode(201));
    }

    @Test
    void aContactInTheRecycleBinReportsNothingThroughOurPeople() {
        var customer = known(null);
        var contact = UUID.randomUUID();
        contact(customer, contact, "created", "ACTIVE");
        var report = Map.of("customerId", customer, "contactId", contact, "subject", "It smokes");
        await().untilAsserted(() -> open(AGENT, report).then().statusCode(201));

        contact(customer, contact, "removed", "REMOVED");
        await().untilAsserted(() -> open(AGENT, report)
                .then()
                .statusCode(422)
                .body("violations.field", contains("contactId"))
                .body("violations[0].message", containsString("recycle bin")));
        open(shopper(customer), Map.of("contactId", contact, "subject", "It smokes"))
                .then()
                .statusCode(201)
                .body("contactName", equalTo("Li Ming"));

        contact(customer, contact, "returned", "ACTIVE");
        await().untilAsserted(() -> open(AGENT, report).then().statusCode(201));
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
        await().untilAsserted(() -> get(AGENT, id).body("customerId", equalTo(survivor.toString())));
        var later = opened(AGENT, survivor);

        elsewhere.says(CUSTOMERS, "separated", duplicate, customer("Duplicate", "C"));

        await().untilAsserted(() -> get(AGENT, id)
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
        await().untilAsserted(() ->
                open(shopper(customer), report).then().statusCode(201).body("contactName", equalTo("Li Ming")));
        UUID id = UUID.fromString(As.person(shopper(customer)).get("/cases").path("items[0].id"));

        elsewhere.says(
                CONTACTS,
                "merged",
                duplicate,
                Map.of("customerId", customer, "fullName", "Li Ming", "mergedInto", survivor));
        await().untilAsserted(() -> get(AGENT, id).body("contactId", equalTo(survivor.toString())));
        elsewhere.says(CONTACTS, "separated", duplicate, person);

        await().untilAsserted(() -> get(AGENT, id).body("contactId", equalTo(duplicate.toString())));
    }

    @Test
    void ofAnErasedReporterNoCopyIsLeft() throws SQLException {
        var secret = "Secret" + UUID.randomUUID().toString().replace("-", "");
        var customer = UUID.randomUUID();
        var contact = UUID.randomUUID();
        elsewhere.says(CONTACTS, "created", contact, Map.of("customerId", customer, "fullName", secret));
        var report = Map.of(
                "contactId", contact, "subject", secret + " cannot cook", "description", "Call " + secret + " back");
        await().untilAsserted(() ->
                open(shopper(customer), report).then().statusCode(201).body("contactName", equalTo(secret)));
        UUID id = UUID.fromString(As.person(shopper(customer)).get("/cases").path("items[0].id"));
        act(AGENT, id, "resolution", Map.of("resolution", secret + " is content"))
                .statusCode(200);
        assertThat(tablesThatHold(secret)).contains("service_case", "reporter", "audit_trail");

        elsewhere.forgets(CONTACTS, contact);

        await().untilAsserted(() -> get(AGENT, id)
                .body("contactId", nullValue())
                .body("contactName", nullValue())
                .body("subject", equalTo("…"))
                .body("description", nullValue())
                .body("resolution", nullValue())
                .body("status", equalTo("RESOLVED")));
        var erased =
                elsewhere.heardUntil("crm.service.case", id, "person-erased").getLast();
        assertThat(erased.state().toString()).doesNotContain(secret);
        await().untilAsserted(() -> assertThat(tablesThatHold(secret)).isEmpty());
    }

    @Test
    void ofAnErasedCustomerInPersonNothingIsLeftInCases() throws SQLException {
        var secret = "Secret" + UUID.randomUUID().toString().replace("-", "");
        var customer = UUID.randomUUID();
        elsewhere.says(CUSTOMERS, "created", customer, customer(secret, null));
        var id = opened(shopper(customer), customer);
        await().untilAsserted(() -> get(AGENT, id).body("customerName", equalTo(secret)));

        elsewhere.forgets(CUSTOMERS, customer);

        await().untilAsserted(() -> get(ADMIN, id).body("subject", equalTo("…")).body("customerName", nullValue()));
        assertThat(tablesThatHold(secret)).isEmpty();
        open(AGENT, Map.of("customerId", customer, "subject", "X")).then().statusCode(422);
    }

    /** Looks through every column of every table. */
    private List<String> tablesThatHold(String text) throws SQLException {
        var sql = "select string_agg(table_name, ',') from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' and (xpath('//c/text()',"
                + " query_to_xml(format('select count(*) as c from %I t where t::text like ''%%%s%%''',"
                + " table_name, ?::text), false, true, '')))[1]::text <> '0'";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            try (var result = statement.executeQuery()) {
                result.next();
                var tables = result.getString(1);
                return tables == null ? List.of() : List.of(tables.split(",", -1));
            }
        }
    }
}
