package dev.guanxi.partner.deal.web;

import static dev.guanxi.partner.deal.web.DealDesk.CUSTOMERS;
import static dev.guanxi.partner.deal.web.DealDesk.MEG;
import static dev.guanxi.partner.deal.web.DealDesk.OPPORTUNITIES;
import static dev.guanxi.partner.deal.web.DealDesk.admit;
import static dev.guanxi.partner.deal.web.DealDesk.approve;
import static dev.guanxi.partner.deal.web.DealDesk.as;
import static dev.guanxi.partner.deal.web.DealDesk.register;
import static dev.guanxi.partner.deal.web.DealDesk.registered;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose customer it is: one partner's at a time, and nobody else's. */
@QuarkusTest
class DealConflictTest {
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
    void ofManyAtTheSameMomentOneHasTheCustomer() {
        var persons = IntStream.range(0, 8)
                .mapToObj(i -> Person.of("p" + i, Roles.PARTNER).partner(admit("Partner " + i)))
                .toList();

        var answers = together(persons.stream()
                .<Callable<Integer>>map(person ->
                        () -> register(person, "Race " + salt + " Ltd").statusCode())
                .toList());

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
    void ourOwnDealInTheRecycleBinStandsInNobodysWayUntilItIsBack() {
        var customer = Ids.next();
        var opportunity = Ids.next();
        elsewhere.says(CUSTOMERS, "created", customer, customer("Binned " + salt));
        elsewhere.says(OPPORTUNITIES, "opened", opportunity, opportunity(customer, "PROSPECTING"));
        eventually(() -> assertThat(workedOn(customer)).isTrue());
        register(bea, "BINNED-" + salt).then().statusCode(409);

        elsewhere.says(OPPORTUNITIES, "removed", opportunity, opportunity(customer, "PROSPECTING", "REMOVED"));
        eventually(() -> assertThat(stage(opportunity)).isEqualTo("REMOVED"));
        elsewhere.says(OPPORTUNITIES, "returned", opportunity, opportunity(customer, "PROSPECTING", "ACTIVE"));
        eventually(() -> assertThat(stage(opportunity)).isEqualTo("PROSPECTING"));
        register(bea, "BINNED-" + salt).then().statusCode(409);

        elsewhere.says(OPPORTUNITIES, "removed", opportunity, opportunity(customer, "PROSPECTING", "REMOVED"));
        eventually(() -> register(bea, "BINNED-" + salt).then().statusCode(201));
    }

    @Test
    void aDealWhoseOpportunityLiesInTheRecycleBinStaysWhatItIsUntilThatOneIsBack() {
        var deal = registered(ana, "Promised " + salt);
        approve(deal).then().statusCode(200);
        var opportunity =
                UUID.fromString(As.person(ana).get(deal.header("Location")).path("opportunityId"));
        elsewhere.says(OPPORTUNITIES, "changed", opportunity, progress(deal, "ENGAGING", "ACTIVE"));
        eventually(() -> as(ana, deal).body("stage", equalTo("ENGAGING")));

        elsewhere.says(OPPORTUNITIES, "removed", opportunity, progress(deal, "LOST", "REMOVED"));
        eventually(() -> assertThat(stage(opportunity)).isEqualTo("REMOVED"));
        as(ana, deal).body("status", equalTo("APPROVED")).body("stage", equalTo("ENGAGING"));
        register(bea, "Promised " + salt).then().statusCode(409);

        elsewhere.says(OPPORTUNITIES, "returned", opportunity, progress(deal, "PROPOSING", "ACTIVE"));
        eventually(() -> as(ana, deal).body("stage", equalTo("PROPOSING")).body("status", equalTo("APPROVED")));
    }

    private static Map<String, ?> progress(Response deal, String stage, String status) {
        return Map.of("dealId", deal.path("id"), "stage", stage, "status", status);
    }

    private @Nullable String stage(UUID opportunity) {
        var rows = database.preparedQuery("select stage from opportunity where id = $1")
                .execute(Tuple.of(opportunity))
                .await()
                .indefinitely();
        return rows.rowCount() == 0 ? null : rows.iterator().next().getString(0);
    }

    @Test
    void aDealIsNotOfACustomerInTheRecycleBinButOurOwnDealWithThatOneStandsInTheWay() {
        var customer = Ids.next();
        var opportunity = Ids.next();
        elsewhere.says(CUSTOMERS, "created", customer, customer("Away " + salt));
        elsewhere.says(CUSTOMERS, "removed", customer, Map.of("name", "Away " + salt, "status", "REMOVED"));
        elsewhere.says(OPPORTUNITIES, "opened", opportunity, opportunity(customer, "PROSPECTING"));
        eventually(() -> assertThat(workedOn(customer)).isTrue());
        register(bea, "AWAY-" + salt).then().statusCode(409);

        elsewhere.says(OPPORTUNITIES, "lost", opportunity, opportunity(customer, "LOST"));
        var registered = new AtomicReference<Response>();
        eventually(() -> {
            var answer = register(bea, "AWAY-" + salt);
            answer.then().statusCode(201);
            registered.set(answer);
        });
        var deal = Objects.requireNonNull(registered.get());
        approve(deal).then().statusCode(200);
        as(MEG, deal).body("customerId", nullValue());
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

    private static Map<String, ?> opportunity(UUID customer, String stage, String status) {
        return Map.of("customerId", customer, "stage", stage, "status", status);
    }
}
