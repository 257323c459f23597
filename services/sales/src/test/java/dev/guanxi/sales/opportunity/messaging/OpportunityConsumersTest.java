package dev.guanxi.sales.opportunity.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpportunityConsumersTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");
    static final Person CEO = Person.of("ceo", Roles.SALES_MANAGER, "/sales");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void anApprovedDealOpensTheOpportunityThatThePartnerWasPromised() {
        var opportunity = Ids.next();
        var partner = Ids.next();
        var deal = deal(opportunity, partner, "/sales/east");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(MEG)
                        .get("/opportunities/" + opportunity)
                        .then()
                        .statusCode(200)
                        .body("partnerId", equalTo(partner.toString()))
                        .body("dealId", equalTo(deal.toString()))
                        .body("amount.amount", equalTo("5000.00"))
                        .body("stage", equalTo("PROSPECTING")));
        var heard = elsewhere.heardUntil("crm.sales.opportunity", opportunity, "opened");
        assertThat(heard.getLast().state().path("dealId").asText()).isEqualTo(deal.toString());
    }

    @Test
    void aDealThatNobodyLooksAfterIsForTheHeadOfSales() {
        var opportunity = Ids.next();
        deal(opportunity, Ids.next(), null);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(CEO)
                        .get("/opportunities/" + opportunity)
                        .then()
                        .statusCode(200));
        As.person(MEG).get("/opportunities/" + opportunity).then().statusCode(404);
    }

    @Test
    void aDealThatIsTooLateOpensNothing() {
        var refused = Ids.next();
        var removed = Ids.next();
        var approved = Ids.next();
        announceDeal(refused, Ids.next(), "/sales/east", "REFUSED");
        var inTheBin = announceDeal(removed, Ids.next(), "/sales/east", "REMOVED");
        announceDeal(approved, Ids.next(), "/sales/east", "APPROVED");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> As.person(MEG).get("/opportunities/" + approved).statusCode() == 200);
        As.person(MEG).get("/opportunities/" + refused).then().statusCode(404);
        As.person(MEG).get("/opportunities/" + removed).then().statusCode(404);

        sayDeal(inTheBin, "returned", dealState(removed, null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> As.person(CEO).get("/opportunities/" + removed).statusCode() == 200);
    }

    @Test
    void theDealsOfADuplicateGoToTheCustomerWhoGoesOn() {
        var duplicate = customer("Duplicate");
        var survivor = customer("Survivor");
        var deal = open(duplicate);

        merge(duplicate, survivor);

        awaitCustomer(deal, survivor, "Survivor");
        var heard = elsewhere.heardUntil("crm.sales.opportunity", deal, "changed");
        assertThat(heard.getLast().state().path("customerId").asText()).isEqualTo(survivor.toString());
    }

    @Test
    void mergesOfMergesLeadToTheLastOneInWhateverOrderTheyAreTold() {
        var first = customer("First");
        var second = customer("Second");
        var third = customer("Third");
        var deal = open(first);

        merge(second, third);
        merge(first, second);

        awaitCustomer(deal, third, "Third");
    }

    @Test
    void whenAMergeIsTakenBackDealsGoBackAndNewOnesStay() {
        var duplicate = customer("Duplicate");
        var survivor = customer("Survivor");
        var deal = open(duplicate);
        var elsewhereByNow = open(duplicate);
        merge(duplicate, survivor);
        awaitCustomer(deal, survivor, "Survivor");
        awaitCustomer(elsewhereByNow, survivor, "Survivor");
        var later = open(survivor);
        var other = customer("Other");
        As.person(ANN)
                .header(
                        "If-Match",
                        As.person(ANN).get("/opportunities/" + elsewhereByNow).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(Map.of("customerId", other))
                .patch("/opportunities/" + elsewhereByNow)
                .then()
                .statusCode(200);

        separate(duplicate);

        awaitCustomer(deal, duplicate, "Duplicate");
        awaitCustomer(later, survivor, "Survivor");
        awaitCustomer(elsewhereByNow, other, "Other");
        var heard = elsewhere.heardUntil("crm.sales.opportunity", deal, "changed");
        assertThat(heard.getLast().state().path("customerId").asText()).isEqualTo(duplicate.toString());
    }

    @Test
    void dealsFollowTheContactAndGoBackWithIt() {
        var duplicate = Ids.next();
        var survivor = Ids.next();
        var deal = UUID.fromString(As.person(ANN)
                .body(Map.of("name", "Deal", "contactId", duplicate, "amount", cny("1.00")))
                .post("/opportunities")
                .path("id"));

        elsewhere.says("crm.contact.contact", "merged", duplicate, Map.of("mergedInto", survivor));
        awaitContact(deal, survivor);
        elsewhere.says("crm.contact.contact", "separated", duplicate, Map.of("fullName", "D"));

        awaitContact(deal, duplicate);
    }

    private static void awaitContact(UUID deal, UUID contact) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(ANN)
                        .get("/opportunities/" + deal)
                        .then()
                        .body("contactId", equalTo(contact.toString())));
    }

    private void separate(UUID customer) {
        elsewhere.says(
                "crm.contact.customer",
                "separated",
                customer,
                Map.of("kind", "ORGANISATION", "name", "Duplicate", "status", "ACTIVE"));
    }

    @Test
    void aCustomerInTheRecycleBinGetsNoNewDealUntilItIsBack() {
        var customer = customer("Away");
        var deal = open(customer);

        becomes(customer, "removed", "REMOVED");
        opening(customer)
                .statusCode(422)
                .body("violations.field", contains("customerId"))
                .body("violations.message", contains(containsString("recycle bin")));
        As.person(ANN).get("/opportunities/{id}", deal).then().statusCode(200);

        becomes(customer, "returned", "ACTIVE");
        opening(customer).statusCode(201);
    }

    private void becomes(UUID customer, String happened, String status) {
        elsewhere.says(
                "crm.contact.customer",
                happened,
                customer,
                Map.of("kind", "ORGANISATION", "name", "Away", "status", status));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Tables.column("select status from customer where id = '%s'".formatted(customer))
                        .contains(status));
    }

    private static ValidatableResponse opening(UUID customer) {
        return As.person(ANN)
                .body(Map.of("name", "Deal", "customerId", customer, "amount", cny("1.00")))
                .post("/opportunities")
                .then();
    }

    @Test
    void anErasedCustomerLeavesTheReplicaAndTheNamesOfDeals() {
        var name = "Person" + UUID.randomUUID().toString().replace("-", "");
        var person = customer(name);
        As.person(ANN)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", "For " + name, "customerId", person, "amount", cny("1.00")))
                .post("/opportunities")
                .then()
                .statusCode(201);
        assertThat(Tables.mentioning(name)).contains("customer", "opportunity", "idempotency");

        elsewhere.forgets("crm.contact.customer", person);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Tables.mentioning(name)).isEmpty());
    }

    @Test
    void aDayThatThePartnerChoosesIsTakenOverAndOursStaysWhenTheDealOnlyChanges() {
        var opportunity = Ids.next();
        var deal = deal(opportunity, Ids.next(), "/sales/east");
        sayDeal(deal, "rescheduled", dealState(opportunity, "2027-02-28"));
        awaitClose(opportunity, "2027-02-28");
        var read = As.person(MEG).get("/opportunities/" + opportunity);

        As.person(MEG)
                .header("If-Match", read.header("ETag"))
                .contentType("application/merge-patch+json")
                .body(Map.of("expectedClose", "2027-03-31"))
                .patch("/opportunities/" + opportunity)
                .then()
                .statusCode(200);
        sayDeal(deal, "changed", dealState(opportunity, "2027-02-28"));
        sayDeal(deal, "rescheduled", dealState(opportunity, "2027-04-30"));

        awaitClose(opportunity, "2027-04-30");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(elsewhere.heard("crm.sales.opportunity", opportunity))
                        .extracting(told -> told.state().path("expectedClose").asText())
                        .containsExactly("", "2027-02-28", "2027-03-31", "2027-04-30"));
    }

    @Test
    void aDealThatItsPartnerWithdrawsIsLostAndOneThatIsClosedStaysAsItWasClosed() {
        var open = Ids.next();
        var lost = Ids.next();
        var withdrawn = deal(open, Ids.next(), "/sales/east");
        var closed = deal(lost, Ids.next(), "/sales/east");
        awaitStage(open, "PROSPECTING");
        awaitStage(lost, "PROSPECTING");
        lose(lost, "Too dear.");

        for (var deal : List.of(closed, withdrawn)) {
            var state = dealState(deal.equals(closed) ? lost : open, null);
            state.put("status", "WITHDRAWN");
            state.put("reason", "The customer stopped the project.");
            sayDeal(deal, "withdrawn", state);
        }

        awaitStage(open, "LOST");
        As.person(MEG)
                .get("/opportunities/" + open)
                .then()
                .body("lostReason", equalTo("The customer stopped the project."));
        As.person(MEG).get("/opportunities/" + lost).then().body("lostReason", equalTo("Too dear."));
        assertThat(elsewhere
                        .heardUntil("crm.sales.opportunity", open, "lost")
                        .getLast()
                        .state()
                        .path("stage")
                        .asText())
                .isEqualTo("LOST");
    }

    private static void lose(UUID opportunity, String reason) {
        As.person(MEG)
                .header(
                        "If-Match",
                        As.person(MEG).get("/opportunities/" + opportunity).header("ETag"))
                .body(Map.of("reason", reason))
                .post("/opportunities/" + opportunity + "/loss")
                .then()
                .statusCode(200);
    }

    private static void awaitStage(UUID opportunity, String stage) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(MEG)
                        .get("/opportunities/" + opportunity)
                        .then()
                        .statusCode(200)
                        .body("stage", equalTo(stage)));
    }

    private UUID deal(UUID opportunity, UUID partner, @Nullable String team) {
        return announceDeal(opportunity, partner, team, "APPROVED");
    }

    private UUID announceDeal(UUID opportunity, UUID partner, @Nullable String team, String status) {
        var deal = Ids.next();
        var state = dealState(opportunity, null);
        state.put("status", status);
        state.put("partnerId", partner);
        state.put("team", team);
        sayDeal(deal, status.toLowerCase(Locale.ROOT), state);
        return deal;
    }

    private void sayDeal(UUID deal, String event, Map<String, @Nullable Object> state) {
        elsewhere.says("crm.partner.deal", event, deal, state);
    }

    private static Map<String, @Nullable Object> dealState(UUID opportunity, @Nullable String expectedClose) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("number", "DL-1");
        state.put("status", "APPROVED");
        state.put("company", "宝岛眼镜");
        state.put("opportunityId", opportunity);
        state.put("amount", cny("5000.00"));
        state.put("expectedClose", expectedClose);
        return state;
    }

    private static void awaitClose(UUID opportunity, String day) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(MEG)
                        .get("/opportunities/" + opportunity)
                        .then()
                        .statusCode(200)
                        .body("expectedClose", equalTo(day)));
    }

    private UUID customer(String name) {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Tables.column("select id from customer where id = '%s'".formatted(id))
                        .isEmpty());
        return id;
    }

    private void merge(UUID duplicate, UUID survivor) {
        elsewhere.says(
                "crm.contact.customer",
                "merged",
                duplicate,
                Map.of("kind", "ORGANISATION", "name", "-", "status", "MERGED", "mergedInto", survivor));
    }

    private static UUID open(UUID customer) {
        return UUID.fromString(As.person(ANN)
                .body(Map.of("name", "Deal", "customerId", customer, "amount", cny("1.00")))
                .post("/opportunities")
                .path("id"));
    }

    private static void awaitCustomer(UUID deal, UUID customer, String name) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> As.person(ANN)
                        .get("/opportunities/" + deal)
                        .then()
                        .body("customerId", equalTo(customer.toString()))
                        .body("customerName", equalTo(name)));
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
