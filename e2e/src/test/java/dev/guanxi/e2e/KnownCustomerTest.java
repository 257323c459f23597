package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.complained;
import static dev.guanxi.e2e.Steps.created;
import static dev.guanxi.e2e.Steps.customer;
import static dev.guanxi.e2e.Steps.deliver;
import static dev.guanxi.e2e.Steps.eventually;
import static dev.guanxi.e2e.Steps.ordered;
import static dev.guanxi.e2e.Steps.pay;
import static dev.guanxi.e2e.Steps.productOnOffer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of a customer in contact, made of what really happened with them in the other services. */
class KnownCustomerTest {
    private static final String REP = "rep-shanghai";
    private static final String CONTACT = "/api/contact/v1";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatWasPromisedIsHeldAgainstTheOrderAndTheCaseThatCame() {
        var customer = customer(REP, "ORGANISATION", Map.of("name", "Promised " + run));
        var delivery = expectation(customer, "delivery " + run, "days", 2);
        var answer = expectation(customer, "answer " + run, "hours", 4);
        promise(delivery, 3);
        promise(answer, 8);

        var order = ordered(Map.of("customerId", customer), productOnOffer());
        pay(order, "4821.00");
        deliver(order);
        var asked = complained(customer, "Nobody answers");

        var bought = eventually(() -> Api.as(REP)
                .get(CONTACT + "/customers/" + customer + "/purchases")
                .then()
                .body("items.id", contains(order))
                .body("items.status", contains("DELIVERED")));
        Instant placedAt = Instant.parse(bought.extract().path("items[0].placedAt"));
        Instant deliveredAt = Instant.parse(bought.extract().path("items[0].deliveredAt"));
        var days = Duration.between(placedAt, deliveredAt).toDays();
        step("expectations/" + delivery, "delivery", Map.of("value", days, "deliveredAt", deliveredAt.toString()))
                .body("standing", equalTo("DELIVERED"))
                .body("missed", equalTo(false))
                .body("promiseGap", equalTo(3f - days))
                .body("expectationGap", equalTo(2f - days));
        step("expectations/" + answer, "delivery", Map.of("value", 12))
                .body("missed", equalTo(true))
                .body("promiseGap", equalTo(-4f))
                .body("expectationGap", equalTo(-8f));

        eventually(() -> Api.as(REP)
                .get(CONTACT + "/customers/" + customer + "/timeline")
                .then()
                .body(
                        "items.kind",
                        hasItems("ORDER_DELIVERED", "EXPECTATION_DELIVERED", "CASE_OPENED", "PROMISE_MISSED"))
                .body("items.recordId", hasItems(order, asked, delivery, answer)));
        Api.as(REP)
                .get(CONTACT + "/expectation-gaps")
                .then()
                .body("find { it.topic == 'answer %s' }.missed".formatted(run), equalTo(1))
                .body("find { it.topic == 'delivery %s' }.missed".formatted(run), equalTo(0));
        eventually(() -> Api.as(REP).get(CONTACT + "/notifications").then().body("items.recordId", hasItem(answer)));
    }

    @Test
    void aProductThatMeetsWhatACustomerNeedsIsHintedAtInTheDealUntilTheyHaveIt() {
        var customer = customer(REP, "ORGANISATION", Map.of("name", "Needy " + run));
        var product = productOnOffer();
        var dry = need("Dry " + run, "干燥" + run);
        var light = need("Light " + run, "轻" + run);
        var wanted = lacks(customer, dry, 4);
        lacks(customer, light, 1);
        eventually(() -> Api.as("marketer")
                .body(Map.of("productId", product, "percent", 80))
                .post(CONTACT + "/needs/" + dry + "/fulfilment")
                .then()
                .statusCode(200));
        Api.as(REP)
                .get(CONTACT + "/customers/" + customer + "/product-fit")
                .then()
                .body("productId", contains(product))
                .body("fit", contains(64));

        var deal = eventually(() -> Api.as(REP)
                        .body(Map.of(
                                "customerId",
                                customer,
                                "name",
                                "Needs " + run,
                                "lines",
                                List.of(Map.of("productId", product, "quantity", 1))))
                        .post("/api/sales/v1/opportunities")
                        .then()
                        .statusCode(201))
                .extract()
                .<String>path("id");
        eventually(() -> hint(deal)
                .body("fit", equalTo(64))
                .body("needs.chinese", contains("干燥" + run, "轻" + run))
                .body("needs.percent", contains(80, 0))
                .body("products.productId", contains(product))
                .body("products.needsMet", contains(1)));
        var order = ordered(Map.of("customerId", customer), product);
        step("customer-needs/" + wanted, "meeting", Map.of("metBy", order));

        eventually(() -> hint(deal).body("needs.needId", contains(light)).body("fit", equalTo(0)));
        Api.as(REP)
                .get(CONTACT + "/customers/" + customer + "/product-fit")
                .then()
                .body("", empty());
    }

    @Test
    void leadsOfSalesAndCustomersAreHeldAgainstWhoIsMeantToBeOne() {
        var customer = customer(REP, "ORGANISATION", Map.of("name", "Target " + run, "phone", "+86 21 5555 0199"));
        var family = target(List.of(
                criterion("KIND", "ONE_OF", List.of("ORGANISATION")),
                criterion("PHONE", "KNOWN", List.of()),
                criterion("INTEREST", "CONTAINS", List.of("lens " + run)),
                criterion("SOURCE", "ONE_OF", List.of("CALL"))));

        var lead = created(
                REP,
                "/api/sales/v1/leads",
                Map.of("source", "CALL", "profile", Map.of("company", "Lead " + run, "interest", "Lens " + run)));

        eventually(() -> fit(family, customer)
                .body("items.score", contains(50))
                .body("items.prospectKind", contains("CUSTOMER")));
        var found = eventually(
                () -> fit(family, lead).body("items.score", contains(75)).body("items.prospectKind", contains("LEAD")));
        Api.as(REP)
                .get(CONTACT + "/fits/" + found.extract().<String>path("items[0].id"))
                .then()
                .body("criteria.met", contains(true, false, true, true));
        Api.as("rep-west")
                .queryParam("filter", "familyId==" + family)
                .get(CONTACT + "/fits")
                .then()
                .body("items.findAll { it.prospectId in ['%s', '%s'] }".formatted(customer, lead), empty());
        Api.as(REP)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "no budget"))
                .post("/api/sales/v1/leads/" + lead + "/disqualification")
                .then()
                .statusCode(200);
        eventually(() -> fit(family, lead).body("items", empty()));
        step("target-definitions/" + family, "retirement", Map.of());
    }

    @Test
    void whoAnswersTheTelephoneSeesHabitsOrderComplaintAndPromiseInOneCall() {
        var phone = "+86 571 %08d".formatted(Math.floorMod(run.hashCode(), 100_000_000));
        var guest = customer("manager-sales", "PERSON", Map.of("name", "余世维 " + run, "phone", phone));
        var seen = Map.of("value", "靠近第二扇窗", "howKnown", "OBSERVED", "observedOn", "2026-06-08", "confidence", 90);
        created("agent", CONTACT + "/preferences", Map.of("customerId", guest, "topic", "seat", "seen", seen));
        promise(expectation(guest, "table", "minutes", 5), 10);
        var order = ordered(Map.of("customerId", guest), productOnOffer());
        complained(guest, "早餐太晚");

        eventually(() -> Api.as("agent")
                .queryParam("phone", phone.replace("+86 ", "0086-"))
                .get(CONTACT + "/guests")
                .then()
                .statusCode(200)
                .body("id", contains(guest))
                .body("[0].lastVisit.source", equalTo("ORDER"))
                .body("[0].lastVisit.recordId", equalTo(order))
                .body("[0].habits.value", contains("靠近第二扇窗"))
                .body("[0].promises.topic", contains("table"))
                .body("[0].lately.kind", contains("CASE_OPENED", "ORDER_PLACED"))
                .body("[0].lately.subject", contains(equalTo("早餐太晚"), nullValue()))
                .body("[0].lately[1].amount.amount", equalTo("4821.00")));
        Api.as("rep-west")
                .queryParam("phone", phone)
                .get(CONTACT + "/guests")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    private static String expectation(String customer, String topic, String unit, int expected) {
        return created(
                "manager-sales",
                CONTACT + "/expectations",
                Map.of("customerId", customer, "topic", topic, "unit", unit, "better", "LESS", "expected", expected));
    }

    private static void promise(String expectation, int value) {
        step("expectations/" + expectation, "promise", Map.of("value", value));
    }

    private static String need(String english, String chinese) {
        return created(
                "marketer", CONTACT + "/needs", Map.of("english", english, "chinese", chinese, "foundBy", "SURVEY"));
    }

    private static String lacks(String customer, String need, int importance) {
        return created(
                REP,
                CONTACT + "/customer-needs",
                Map.of(
                        "customerId",
                        customer,
                        "needId",
                        need,
                        "weight",
                        Map.of("importance", importance, "source", "CONVERSATION")));
    }

    private static ValidatableResponse hint(String deal) {
        return Api.as(REP)
                .get("/api/sales/v1/opportunities/" + deal + "/fit")
                .then()
                .statusCode(200);
    }

    private static Map<String, ?> criterion(String trait, String comparison, List<String> values) {
        return Map.of("trait", trait, "comparison", comparison, "values", values, "weight", 1);
    }

    /** Holds everybody against a definition; its id. */
    private static String target(List<Map<String, ?>> criteria) {
        var definition = new HashMap<String, Object>(
                Map.of("english", "Target", "chinese", "目标客户", "keeper", "ann", "reviewOn", "2027-01-31"));
        definition.put("criteria", criteria);
        var id = created("manager-sales", CONTACT + "/target-definitions", definition);
        step("target-definitions/" + id, "publication", Map.of());
        return id;
    }

    private static ValidatableResponse fit(String family, String prospect) {
        return Api.as(REP)
                .queryParam("filter", "familyId==%s;prospectId==%s".formatted(family, prospect))
                .get(CONTACT + "/fits")
                .then()
                .statusCode(200);
    }

    /** What a sales manager does with a record as it is now. */
    private static ValidatableResponse step(String record, String what, Map<String, ?> body) {
        var place = CONTACT + "/" + record;
        var request = Api.as("manager-sales")
                .header("If-Match", Api.as("manager-sales").get(place).header("ETag"));
        return (body.isEmpty() ? request : request.body(body))
                .post(place + "/" + what)
                .then()
                .statusCode(200);
    }
}
