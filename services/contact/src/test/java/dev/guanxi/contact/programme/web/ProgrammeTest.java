package dev.guanxi.contact.programme.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeTest {
    private static final String ORDERS = "crm.commerce.order";

    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    MovableClock clock;

    @AfterEach
    void backToTheMachinesTime() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void aDeliveryToAnAccountableCustomerAsksForOneCallInThreeDaysAndToABasicOneForNothing() {
        var basic = customer("Basic");
        var accountable = customer("Accountable");
        Api.chooseLevel(ANN, accountable, null, "ACCOUNTABLE");
        var order = Ids.next();
        var at = Instant.now();

        elsewhere.says(ORDERS, "delivered", order, delivered(basic, at));
        elsewhere.stutters(3, ORDERS, "delivered", order, delivered(accountable, at));
        elsewhere.says(ORDERS, "refunded", order, delivered(accountable, at));

        eventually(() -> assertThat(tasks(accountable)).hasSize(1));
        As.person(ANN)
                .queryParam("filter", "customerId==" + accountable)
                .get("/tasks")
                .then()
                .body("items[0].kind", equalTo("SATISFACTION_CALL"))
                .body(
                        "items[0].dueOn",
                        equalTo(LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"))
                                .plusDays(3)
                                .toString()))
                .body("items[0].causeId", equalTo(order.toString()))
                .body("items[0].ownerId", equalTo("ann"))
                .body("items[0].subject.chinese", equalTo("电话回访：客户是否满意，有何不足"));
        afterOneMore();
        assertThat(tasks(accountable)).hasSize(1);
        assertThat(tasks(basic)).isEmpty();
    }

    @Test
    void aReactiveCustomerIsToldOnceWhereToComplain() {
        var reactive = customer("Reactive");
        Api.chooseLevel(ANN, reactive, null, "REACTIVE");

        elsewhere.says(ORDERS, "delivered", Ids.next(), delivered(reactive, Instant.now()));
        elsewhere.says(ORDERS, "delivered", Ids.next(), delivered(reactive, Instant.now()));

        eventually(() -> assertThat(tasks(reactive)).containsOnlyOnce("COMPLAINT_CHANNEL"));
        afterOneMore();
        assertThat(tasks(reactive)).containsOnlyOnce("COMPLAINT_CHANNEL");
    }

    @Test
    void aProactiveCustomerIsToBeAdvisedOnceAQuarterAndAYearMissedIsNotMadeUpFor() {
        var proactive = customer("Proactive");
        Api.chooseLevel(ANN, proactive, null, "PROACTIVE");

        clock.moveTo(Duration.ofDays(92));
        eventually(() -> assertThat(tasks(proactive)).containsExactly("ADVICE"));
        theProgrammesAskedFor(proactive);
        clock.moveTo(Duration.ofDays(184));
        eventually(() -> assertThat(tasks(proactive)).containsExactly("ADVICE", "ADVICE"));
        clock.moveTo(Duration.ofDays(184 + 366));
        eventually(() -> assertThat(tasks(proactive)).containsExactly("ADVICE", "ADVICE", "ADVICE"));
        clock.moveTo(Duration.ofDays(184 + 366 + 1));
        afterOneMore();
        assertThat(tasks(proactive)).hasSize(3);
    }

    /** A task that nobody asked for says who did. */
    private void theProgrammesAskedFor(UUID customer) {
        String task = As.person(ANN)
                .queryParam("filter", "customerId==" + customer)
                .get("/tasks")
                .path("items[0].id");
        As.person(ANN)
                .get("/tasks/{id}/history", task)
                .then()
                .statusCode(200)
                .body("[0].version", equalTo(0))
                .body("[0].actor", equalTo("contact-programmes"));
    }

    @Test
    void withAPartnerAJointPlanIsRequired() {
        var partner = customer("Partner");
        Api.chooseLevel(ANN, partner, null, "PARTNERSHIP");
        eventually(() -> assertThat(tasks(partner)).containsExactly("JOINT_PLAN"));
        assertThat(withoutPlan()).contains(partner.toString());

        var plan = Api.jointPlan(ANN, partner);
        assertThat(withoutPlan()).contains(partner.toString());
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .post("/joint-plans/{id}/agreement", plan)
                .then()
                .statusCode(200)
                .body("standing", equalTo("AGREED"));

        assertThat(withoutPlan()).doesNotContain(partner.toString());
        clock.moveTo(Duration.ofDays(3 * 366));
        assertThat(withoutPlan()).contains(partner.toString());
    }

    @Test
    void consumersAreReactiveAndSupermarketsPartnersOfTheSameFirm() {
        var consumers =
                Api.levelRule(Map.of("name", "消费者", "kind", "PERSON", "industry", "cosmetics", "level", "REACTIVE"));
        var chains = Api.levelRule(
                Map.of("name", "商超与连锁店", "kind", "ORGANISATION", "industry", "cosmetics", "level", "PARTNERSHIP"));
        var consumer = Api.customer(ANN, "PERSON", Map.of("name", "李梅", "industry", "cosmetics"));
        var chain = Api.customer(ANN, Map.of("name", "华联超市", "industry", "cosmetics"));

        elsewhere.says(ORDERS, "delivered", Ids.next(), delivered(consumer, Instant.now()));
        elsewhere.says(ORDERS, "delivered", Ids.next(), delivered(chain, Instant.now()));

        eventually(() -> assertThat(tasks(consumer)).containsOnlyOnce("COMPLAINT_CHANNEL"));
        eventually(() -> assertThat(tasks(chain)).containsExactly("JOINT_PLAN"));
        assertThat(tasks(consumer)).doesNotContain("JOINT_PLAN");
        Api.retireLevelRule(consumers);
        Api.retireLevelRule(chains);
    }

    @Test
    void theLevelOfAProductLineCountsForWhatIsInTheLine() {
        var customer = customer("Lines");
        Api.chooseLevel(ANN, customer, "护肤" + customer, "ACCOUNTABLE");
        var inLine = product("护肤" + customer);
        var ofOther = Ids.next();

        eventually(() -> {
            elsewhere.says(ORDERS, "delivered", Ids.next(), delivered(customer, Instant.now(), inLine));
            assertThat(tasks(customer)).isNotEmpty();
        });
        elsewhere.says(ORDERS, "delivered", ofOther, delivered(customer, Instant.now(), product("彩妆")));
        afterOneMore();

        assertThat(tasks(customer)).containsOnly("SATISFACTION_CALL");
        As.person(ANN)
                .queryParam("filter", "causeId==" + ofOther)
                .get("/tasks")
                .then()
                .body("items", empty());
    }

    @Test
    void deliveriesOfLongAgoAskForNothing() {
        var accountable = customer("Long ago");
        Api.chooseLevel(ANN, accountable, null, "ACCOUNTABLE");

        elsewhere.says(
                ORDERS,
                "delivered",
                Ids.next(),
                delivered(accountable, Instant.now().minus(Duration.ofDays(40))));

        afterOneMore();
        assertThat(tasks(accountable)).isEmpty();
    }

    /** A delivery to another customer in each partition has been taken in: so have all before it. */
    private void afterOneMore() {
        var last = customer("Last");
        Api.chooseLevel(ANN, last, null, "ACCOUNTABLE");
        for (int i = 0; i < 40; i++) {
            elsewhere.says(ORDERS, "delivered", Ids.next(), delivered(last, clock.instant()));
        }
        eventually(() -> assertThat(tasks(last)).hasSize(40));
    }

    private static Map<String, ?> delivered(UUID customer, Instant at, UUID... products) {
        return Map.of(
                "customerId",
                customer,
                "status",
                "DELIVERED",
                "deliveredAt",
                at.toString(),
                "placedAt",
                at.toString(),
                "total",
                Map.of("amount", "90.00", "currency", "CNY"),
                "lines",
                List.of(products).stream().map(id -> Map.of("productId", id)).toList());
    }

    private UUID product(String line) {
        var id = Ids.next();
        elsewhere.says(
                "crm.commerce.product",
                "created",
                id,
                Map.of("sku", "P-" + id, "name", "面霜", "series", line, "active", true));
        return id;
    }

    private static UUID customer(String name) {
        return Api.customer(ANN, Map.of("name", name));
    }

    private static List<String> tasks(UUID customer) {
        return As.person(ADA)
                .queryParam("limit", 200)
                .queryParam("filter", "customerId==" + customer)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    private static List<String> withoutPlan() {
        return As.person(ANN)
                .queryParam("limit", 200)
                .get("/missing-joint-plans")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
