package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.bin.Bin.bringBack;
import static dev.guanxi.contact.bin.Bin.remove;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.notification.web.Told;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever lies in the bin is in no figure, and nothing begins for them; back again, nothing has been lost. */
@QuarkusTest
class CountsWithoutTheRemovedTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void today() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void noListCountsThem() {
        var customer = WithEverything.make().customer();
        var lists = List.of(
                "contacts",
                "customer-levels",
                "customer-needs",
                "departments",
                "expectations",
                "interactions",
                "joint-plans",
                "level-choices",
                "positions",
                "preferences");
        assertThat(lists).allMatch(list -> count(list, customer) == 1);

        remove(ADA, "customers", customer);
        assertThat(lists).allMatch(list -> count(list, customer) == 0);

        bringBack(ADA, customer).then().statusCode(204);
        assertThat(lists).allMatch(list -> count(list, customer) == 1);
    }

    @Test
    void whatTheyNeedIsDemandedByNobody() {
        var here = Api.customer(ANN, Map.of("name", "Here"));
        var away = Api.customer(ANN, Map.of("name", "Away"));
        var common = Api.need("Common", "共同");
        var theirs = Api.need("Theirs", "独有");
        needs(here, common, 5);
        needs(away, common, 3);
        needs(away, theirs, 4);

        remove(ANN, "customers", away);
        demand(common, 1, 5);
        demand(theirs, 0, 0);
        As.person(ADA)
                .get("/need-demand/product-suggestions")
                .then()
                .body("findAll { it.needId == '%s' }".formatted(theirs), empty());
        insightValues(away, "700.00");

        bringBack(ANN, away).then().statusCode(204);
        demand(common, 2, 8);
        demand(theirs, 1, 4);
        eventually(() -> As.person(ADA)
                .get("/need-demand/product-suggestions")
                .then()
                .body("find { it.needId == '%s' }?.revenue?.amount".formatted(theirs), equalTo("700.00")));
    }

    @Test
    void whatTheyNeededIsForgottenOnceWhenTheyGoForGood() {
        var away = Api.customer(ANN, Map.of("name", "Gone"));
        var need = Api.need("Once", "一次");
        needs(away, need, 2);
        remove(ANN, "customers", away);

        Bin.removeForGood(ADA, away).then().statusCode(204);

        demand(need, 0, 0);
    }

    @Test
    void whatTheyExpectedIsInNoReport() {
        var topic = "bin-" + UUID.randomUUID();
        var customer = Api.customer(ANN, Map.of("name", "Expecting"));
        var expectation = Api.created(
                ANN,
                "/expectations",
                Map.of("customerId", customer, "topic", topic, "unit", "days", "better", "LESS", "expected", 2));
        step(expectation, 0, "promise", Map.of("value", 3));
        step(expectation, 1, "answer", Map.of("accepted", true));
        step(expectation, 2, "delivery", Map.of("value", 4));
        gaps(topic, contains(1));

        remove(ANN, "customers", customer);
        gaps(topic, empty());

        bringBack(ANN, customer).then().statusCode(204);
        gaps(topic, contains(1));
    }

    @Test
    void nobodyHasThemInTheirInbox() {
        var rep = Person.of("bin-inbox", Roles.SALES_REP, "/sales/bin");
        var customer = Api.customer(rep, Map.of("name", "Told of"));
        Told.tell(Map.of("person", rep.id(), "customerId", customer), "told-of");
        eventually(() -> unread(rep, 1));

        remove(rep, "customers", customer);
        unread(rep, 0);
        As.person(rep)
                .body(Map.of("upTo", "2099-01-01T00:00:00Z"))
                .post("/notifications/read")
                .then()
                .statusCode(200)
                .body("read", equalTo(0));

        bringBack(rep, customer).then().statusCode(204);
        unread(rep, 1);
    }

    @Test
    void theirStepsByTheCalendarWaitAndGoOnWhereTheyWere() {
        var away = Api.customer(ANN, Map.of("name", "Advised"));
        Api.chooseLevel(ANN, away, null, "PROACTIVE");
        clock.moveTo(Duration.ofDays(92));
        eventually(() -> assertThat(advice(away)).hasSize(1));
        remove(ANN, "customers", away);
        var here = Api.customer(ANN, Map.of("name", "Advised meanwhile"));
        Api.chooseLevel(ANN, here, null, "PROACTIVE");

        clock.moveTo(Duration.ofDays(2 * 92));
        eventually(() -> assertThat(advice(here)).hasSize(1));
        assertThat(advice(away)).isEmpty();
        bringBack(ANN, away).then().statusCode(204);

        eventually(() -> assertThat(advice(away)).hasSize(2));
        clock.moveTo(Duration.ofDays(3 * 92));
        eventually(() -> assertThat(advice(away)).hasSize(3));
    }

    @Test
    void aPartnerWhoIsBackIsNotAskedForAPlanOnceMore() {
        var partner = Api.customer(ANN, Map.of("name", "Partner in the bin"));
        Api.chooseLevel(ANN, partner, null, "PARTNERSHIP");
        eventually(() -> assertThat(advice(partner)).hasSize(1));
        remove(ANN, "customers", partner);
        bringBack(ANN, partner).then().statusCode(204);

        var another = Api.customer(ANN, Map.of("name", "Partner afterwards"));
        Api.chooseLevel(ANN, another, null, "PARTNERSHIP");
        eventually(() -> assertThat(advice(another)).hasSize(1));

        assertThat(advice(partner)).hasSize(1);
    }

    private static int count(String list, UUID customer) {
        return As.person(ADA)
                .queryParam("filter", "customerId==" + customer)
                .queryParam("count", true)
                .get("/" + list)
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    private static void needs(UUID customer, UUID need, int importance) {
        Api.created(ANN, "/customer-needs", Api.customerNeed(customer, need, importance));
    }

    private static void insightValues(UUID customer, String revenue) {
        new Elsewhere()
                .says(
                        "crm.insight.customer-value",
                        "found",
                        customer,
                        Map.of("revenue", Map.of("amount", revenue, "currency", "CNY"), "orders", 1));
    }

    private static void demand(UUID need, int customers, int weight) {
        As.person(ADA)
                .get("/need-demand/matrix")
                .then()
                .statusCode(200)
                .body("find { it.needId == '%s' }.customers".formatted(need), equalTo(customers))
                .body("find { it.needId == '%s' }.weight".formatted(need), equalTo(weight));
    }

    private static void step(UUID expectation, int version, String step, Map<String, ?> body) {
        As.person(ANN)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/expectations/{id}/" + step, expectation)
                .then()
                .statusCode(200);
    }

    private static void gaps(String topic, Matcher<?> delivered) {
        As.person(ANN)
                .get("/expectation-gaps")
                .then()
                .statusCode(200)
                .body("findAll { it.topic == '%s' }.delivered".formatted(topic), delivered);
    }

    private static ValidatableResponse unread(Person person, int expected) {
        return As.person(person)
                .get("/notifications/unread")
                .then()
                .statusCode(200)
                .body("unread", equalTo(expected));
    }

    private static List<String> advice(UUID customer) {
        return Bin.listed("tasks", "customerId==" + customer);
    }
}
