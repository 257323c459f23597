package dev.guanxi.partner.deal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.partner.MovableClock;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DealResourceTest {
    static final String DEALS = "crm.partner.deal";
    static final String OPPORTUNITIES = "crm.sales.opportunity";
    static final String CUSTOMERS = "crm.contact.customer";
    static final String CONTACTS = "crm.contact.contact";
    static final Person MEG = Person.of("meg", Roles.SALES_MANAGER, "/sales/east");
    static final Person REP = Person.of("rob", Roles.SALES_REP, "/sales/east");

    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    MovableClock clock;

    @Inject
    Pool database;

    Person ana;
    Person bea;
    String salt;

    @BeforeEach
    void twoPartners() {
        ana = Person.of("ana", Roles.PARTNER).partner(admit("Partner A"));
        bea = Person.of("bea", Roles.PARTNER).partner(admit("Partner B"));
        salt = Ids.next().toString().substring(24);
    }

    @AfterEach
    void today() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void theSecondToRegisterACustomerIsRefusedWithoutBeingToldWho() {
        var first = registered(ana, "上海" + salt + "科技有限公司");

        clock.moveTo(Duration.ofMinutes(10));

        register(bea, "上海" + salt + "科技公司")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/deal-conflict"))
                .body("detail", containsString("Z"))
                .body("detail", not(containsString("Partner A")))
                .body("detail", not(containsString(first.path("number").toString())));
        register(ana, "上海" + salt + "科技（集团）有限公司")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/deal-registered-already"))
                .body("detail", containsString(first.path("number")));
    }

    @Test
    void aWebsiteOrAPhoneNumberIsEnoughToRecogniseACustomer() {
        registered(ana, "Alpha " + salt, Map.of("website", "https://www." + salt + ".example", "phone", phone()));

        register(bea, "Beta " + salt, Map.of("website", salt + ".example/contact"))
                .then()
                .statusCode(409);
        register(bea, "Gamma " + salt, Map.of("phone", "0086" + phone().substring(3)))
                .then()
                .statusCode(409);
        registered(bea, "Delta " + salt, Map.of("website", "https://other-" + salt + ".example"));
    }

    @Test
    void aNameWithoutALetterOrADigitIdentifiesNobody() {
        register(ana, "---").then().statusCode(422).body("violations.field", contains("company"));
    }

    @Test
    void ofManyAtTheSameMomentOneHasTheCustomer() throws Exception {
        var persons = IntStream.range(0, 8)
                .mapToObj(i -> Person.of("p" + i, Roles.PARTNER).partner(admit("Partner " + i)))
                .toList();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = persons.stream()
                    .<Callable<Integer>>map(person ->
                            () -> register(person, "Race " + salt + " Ltd").statusCode())
                    .toList();
            answers = threads.invokeAll(calls).stream()
                    .map(call -> call.resultNow())
                    .toList();
        }

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void whomOurOwnPeopleWorkOnIsNotForPartners() {
        var customer = Ids.next();
        var opportunity = Ids.next();
        elsewhere.says(CUSTOMERS, "created", customer, customer("Own " + salt + " GmbH"));
        elsewhere.says(OPPORTUNITIES, "opened", opportunity, opportunity(customer, "PROSPECTING"));
        eventually(() -> assertThat(workedOn(customer)).isTrue());

        register(bea, "OWN-" + salt).then().statusCode(409).body("type", equalTo("/problems/deal-conflict"));

        elsewhere.says(OPPORTUNITIES, "lost", opportunity, opportunity(customer, "LOST"));
        eventually(() -> register(bea, "OWN-" + salt).then().statusCode(201));
    }

    @Test
    void anApprovedDealBecomesAnOpportunityAndItsProgressComesBack() {
        var deal = registered(ana, "Path " + salt);
        var id = UUID.fromString(deal.path("id"));
        approve(deal).then().statusCode(200).body("status", equalTo("APPROVED"));
        String opportunity = As.person(ana).get(deal.header("Location")).path("opportunityId");
        var approved = elsewhere.heardUntil(DEALS, id, "approved").getLast().state();
        assertThat(approved.path("opportunityId").textValue()).isEqualTo(opportunity);
        assertThat(approved.path("partnerId").textValue())
                .isEqualTo(ana.claims().get("partner_id"));

        tellProgress(UUID.fromString(opportunity), id, "ENGAGING");
        eventually(() -> as(ana, deal).body("stage", equalTo("ENGAGING")).body("status", equalTo("APPROVED")));
        tellProgress(UUID.fromString(opportunity), id, "WON");
        eventually(() -> as(ana, deal).body("status", equalTo("WON")));

        eventually(() -> assertThat(elsewhere.heard(DEALS, id))
                .extracting(Heard::happened)
                .containsExactly("registered", "approved", "progressed", "won"));
        registered(bea, "Path " + salt + ", Inc.");
    }

    @Test
    void afterNinetyDaysTheCustomerIsFreeEvenIfThePartnersOpportunityIsStillOpen() {
        var customer = Ids.next();
        elsewhere.says(CUSTOMERS, "created", customer, customer("Expiry " + salt));
        var deal = registered(ana, "Expiry " + salt);
        approve(deal).then().statusCode(200);
        elsewhere.says(
                OPPORTUNITIES,
                "opened",
                Ids.next(),
                Map.of("customerId", customer, "stage", "ENGAGING", "partnerId", deal.path("partnerId")));
        eventually(() -> assertThat(workedOn(customer)).isTrue());
        clock.moveTo(Duration.ofDays(89));
        register(bea, "Expiry " + salt).then().statusCode(409);

        clock.moveTo(Duration.ofDays(91));

        eventually(() -> as(ana, deal).body("status", equalTo("EXPIRED")));
        registered(bea, "Expiry " + salt);
    }

    @Test
    void aRefusalHasAReasonAndFreesTheCustomer() {
        var deal = registered(ana, "Refused " + salt);

        As.person(MEG)
                .header("If-Match", deal.header("ETag"))
                .body(Map.of("reason", "They buy from us directly."))
                .post(deal.header("Location") + "/refusal")
                .then()
                .statusCode(200);

        as(ana, deal).body("status", equalTo("REFUSED")).body("reason", equalTo("They buy from us directly."));
        approve(deal).then().statusCode(412);
        registered(bea, "Refused " + salt);
    }

    @Test
    void aPartnerNeverSeesAnothersDeal() {
        var deal = registered(ana, "Secret " + salt);
        var own = registered(bea, "Mine " + salt);

        as(bea, deal).statusCode(404);
        As.person(bea)
                .get("/deals?count=true")
                .then()
                .body("count", equalTo(1))
                .body("items.id", contains(own.path("id").toString()));
        As.person(bea).get("/deals/sums").then().body("", hasSize(1)).body("[0].deals", equalTo(1));
        patch(bea, deal, Map.of("expectedClose", "2027-01-01")).then().statusCode(404);
        As.person(REP).get(deal.header("Location")).then().statusCode(404);
        As.person(MEG).get(deal.header("Location")).then().statusCode(200);
        As.person(Person.of("eve", Roles.PARTNER))
                .get(deal.header("Location"))
                .then()
                .statusCode(404);
    }

    @Test
    void aPartnerMovesTheCloseDateButNotTheOwner() {
        var deal = registered(ana, "Patch " + salt);

        patch(ana, deal, Map.of("ownerId", "ana")).then().statusCode(403);
        patch(ana, deal, Map.of("expectedClose", "2027-01-31"))
                .then()
                .statusCode(200)
                .body("expectedClose", equalTo("2027-01-31"))
                .body("ownerId", equalTo("meg"));

        var id = UUID.fromString(deal.path("id"));
        var changed = elsewhere.heardUntil(DEALS, id, "changed").getLast().state();
        assertThat(changed.path("expectedClose").textValue()).isEqualTo("2027-01-31");
    }

    @Test
    void onlyActivePartnersRegister() {
        register(Person.of("eve", Roles.PARTNER), "X " + salt).then().statusCode(403);
        register(Person.of("eve", Roles.PARTNER).partner(Ids.next()), "X " + salt)
                .then()
                .statusCode(403);
        register(MEG, "X " + salt).then().statusCode(403);
        As.person(ana).body(Map.of("company", "")).post("/deals").then().statusCode(422);
    }

    @Test
    void anErasedContactIsGoneFromDealHistoryAndTopic() {
        var contact = Ids.next();
        elsewhere.says(CONTACTS, "created", contact, Map.of("email", "WEI." + salt + "@example.com"));
        var person = Map.of("givenName", "伟" + salt, "familyName", "张", "email", "wei." + salt + "@example.com");
        var deal = registered(ana, "Erasure " + salt, person);
        elsewhere.says(CONTACTS, "changed", contact, Map.of("email", "wei." + salt + "@example.com"));
        var id = UUID.fromString(deal.path("id"));
        eventually(() -> assertThat(isRecognised(contact, id)).isTrue());

        elsewhere.forgets(CONTACTS, contact);

        eventually(() -> as(ana, deal).body("givenName", nullValue()).body("email", nullValue()));
        As.person(MEG).get(deal.header("Location") + "/history").then().body(not(containsString("伟" + salt)));
        var erased = elsewhere.heardUntil(DEALS, id, "person-erased").getLast().state();
        assertThat(erased.toString()).doesNotContain(salt + "@");
    }

    private boolean isRecognised(UUID contact, UUID deal) {
        return database.preparedQuery("select from deal_person where contact_id = $1 and deal_id = $2")
                        .execute(Tuple.of(contact, deal))
                        .await()
                        .indefinitely()
                        .rowCount()
                > 0;
    }

    private boolean workedOn(UUID customer) {
        return database.preparedQuery("""
                        select from opportunity o join customer_key k on k.customer_id = o.customer_id
                        where o.customer_id = $1""")
                        .execute(Tuple.of(customer))
                        .await()
                        .indefinitely()
                        .rowCount()
                > 0;
    }

    private String phone() {
        return "+86138" + String.format("%08d", Math.abs(salt.hashCode()) % 100_000_000);
    }

    private static Map<String, ?> customer(String name) {
        return Map.of("kind", "ORGANISATION", "name", name, "status", "ACTIVE");
    }

    private static Map<String, ?> opportunity(UUID customer, String stage) {
        return Map.of("customerId", customer, "stage", stage);
    }

    private void tellProgress(UUID opportunity, UUID deal, String stage) {
        elsewhere.says(OPPORTUNITIES, "changed", opportunity, Map.of("dealId", deal, "stage", stage));
    }

    private static UUID admit(String name) {
        var admitted =
                As.person(MEG).body(Map.of("name", name, "tier", "SILVER")).post("/partners");
        admitted.then().statusCode(201);
        return UUID.fromString(admitted.path("id"));
    }

    private static Response registered(Person person, String company) {
        return registered(person, company, Map.of());
    }

    private static Response registered(Person person, String company, Map<String, String> more) {
        var answer = register(person, company, more);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response register(Person person, String company) {
        return register(person, company, Map.of());
    }

    private static Response register(Person person, String company, Map<String, String> more) {
        var body = new HashMap<String, Object>(more);
        body.put("company", company);
        body.put("amount", Map.of("amount", "900.00", "currency", "CNY"));
        return As.person(person).body(body).post("/deals");
    }

    private static Response approve(Response deal) {
        return As.person(MEG).header("If-Match", deal.header("ETag")).post(deal.header("Location") + "/approval");
    }

    private static Response patch(Person person, Response deal, Map<String, String> changes) {
        return As.person(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", deal.header("ETag"))
                .body(changes)
                .patch(deal.header("Location"));
    }

    private static ValidatableResponse as(Person person, Response deal) {
        return As.person(person).get(deal.header("Location")).then();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
