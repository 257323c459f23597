package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.complained;
import static dev.guanxi.e2e.Steps.convert;
import static dev.guanxi.e2e.Steps.customer;
import static dev.guanxi.e2e.Steps.disclosed;
import static dev.guanxi.e2e.Steps.eventually;
import static dev.guanxi.e2e.Steps.productOnOffer;
import static dev.guanxi.e2e.Steps.responseToACampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Whatever way somebody comes to us, all services know them as the same, and what is said last and best is believed. */
class ChannelsTest {
    private static final String MANAGER = "manager-sales";

    private final String run = UUID.randomUUID().toString();
    private final String phone = number();
    private final String mail = "li.lei." + run + "@example.com";

    @Test
    void whoCameByPhoneMailAndShopIsOneRecordWithAllThatHappened() throws IOException {
        var byPhone = person("李雷", "phone", phone);
        var byMail = person("Li Lei", "email", mail);
        var byShop = person("lilei", "identities", List.of(Map.of("kind", "SHOP_LOGIN", "value", run)));
        called(byPhone);
        var wrote = wrote(byMail);
        var ordered = ordered(Map.of("customerId", byShop));

        merge(byPhone, List.of(byMail, byShop));

        leadsTo("PHONE", phone, byPhone);
        leadsTo("EMAIL", mail, byPhone);
        leadsTo("SHOP_LOGIN", run, byPhone);
        eventually(() -> timeline(byPhone)
                .body(
                        "items.findAll { it.kind != 'CUSTOMERS_MERGED' }.kind",
                        containsInAnyOrder("CALL", "CASE_OPENED", "ORDER_PLACED")));
        eventually(() ->
                Api.as("agent").get("/api/service/v1/cases/" + wrote).then().body("customerId", equalTo(byPhone)));
        eventually(() -> Api.as(MANAGER)
                .queryParam("filter", "customerId==" + byPhone)
                .get("/api/e-commerce/v1/orders")
                .then()
                .body("items.id", contains(ordered)));
        theirArchiveHoldsWhatEachServiceKnows(byPhone, wrote, ordered);
    }

    private void theirArchiveHoldsWhatEachServiceKnows(String customer, String wrote, String ordered)
            throws IOException {
        var files = disclosed("CUSTOMER", customer);

        assertThat(files)
                .containsKeys(
                        "contact.json",
                        "sales.json",
                        "marketing.json",
                        "service.json",
                        "partner-portal.json",
                        "e-commerce.json",
                        "insight.json",
                        "keycloak.json");
        assertThat(files.get("contact.json")).contains(phone, mail, run);
        assertThat(files.get("service.json")).contains(wrote, "镜片划伤");
        assertThat(files.get("e-commerce.json")).contains(ordered);
    }

    @Test
    void whatWasMergedByMistakeIsInEveryServiceWhoseItWas() {
        var survivor = person("李雷", "phone", phone);
        var duplicate = person("Li Lei", "email", mail);
        var own = wrote(survivor);
        var happened = new Happened(wrote(duplicate), ordered(Map.of("customerId", duplicate)), dealWith(duplicate));
        merge(survivor, List.of(duplicate));
        happened.areOf(survivor);

        takeLastMergeBack(survivor);

        happened.areOf(duplicate);
        isOf(survivor, "agent", "/api/service/v1/cases/" + own);
        leadsTo("EMAIL", mail, duplicate);
        eventually(() -> timeline(duplicate)
                .body("items.kind", containsInAnyOrder("CASE_OPENED", "ORDER_PLACED", "OPPORTUNITY_OPENED")));
        eventually(() -> timeline(survivor)
                .body("items.findAll { it.kind != 'CUSTOMERS_MERGED' }.kind", contains("CASE_OPENED")));
    }

    /** A case, an order and a deal, each kept by another service. */
    private record Happened(String wrote, String ordered, String deal) {
        void areOf(String customer) {
            isOf(customer, "agent", "/api/service/v1/cases/" + wrote);
            isOf(customer, MANAGER, "/api/e-commerce/v1/orders/" + ordered);
            isOf(customer, MANAGER, "/api/sales/v1/opportunities/" + deal);
        }
    }

    private static void isOf(String customer, String reader, String record) {
        eventually(() -> Api.as(reader).get(record).then().statusCode(200).body("customerId", equalTo(customer)));
    }

    @Test
    void thePhoneOfAnOrderIsBelievedMoreThanThatOfTheLeadFromAWebForm() {
        var response = responseToACampaign(Map.of(
                "channel", "WEB_FORM",
                "company", "渠道" + run,
                "familyName", "韩",
                "givenName", "梅梅",
                "phone", phone));
        var converted = convert(response, productOnOffer());
        String customer = converted.path("customerId");
        String contact = converted.path("contactId");
        eventually(() -> phoneOf(contact).body("value", equalTo(phone)).body("origin.source", equalTo("LEAD")));
        var other = number();

        var order = ordered(Map.of("customerId", customer, "contactId", contact, "buyer", Map.of("phone", other)));

        String reference =
                Api.as(MANAGER).get("/api/e-commerce/v1/orders/" + order).path("number");
        eventually(() -> phoneOf(contact)
                .body("value", equalTo(other))
                .body("origin.source", equalTo("ORDER"))
                .body("origin.reference", equalTo(reference))
                .body("others.told.source", hasItem("LEAD"))
                .body("others.value", hasItem(phone)));
        Api.as(MANAGER)
                .get("/api/contact/v1/contacts/" + contact)
                .then()
                .statusCode(200)
                .body("profile.phone", equalTo(other));
    }

    private static String number() {
        return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private static String person(String name, String channel, Object value) {
        return customer(MANAGER, "PERSON", Map.of("name", name, channel, value));
    }

    private static void called(String customer) {
        var report =
                Map.of("kind", "CALL", "direction", "INBOUND", "startedAt", "2026-03-02T01:00:00Z", "subject", "询问镜片");
        Api.as(MANAGER)
                .body(Map.of("customerId", customer, "report", report))
                .post("/api/contact/v1/interactions")
                .then()
                .statusCode(201);
    }

    /** One of a product that is on offer; its id. */
    private static String ordered(Map<String, ?> by) {
        return Steps.ordered(by, productOnOffer());
    }

    private static void merge(String customer, List<String> duplicates) {
        var place = "/api/contact/v1/customers/" + customer;
        Api.as(MANAGER)
                .header("If-Match", Api.as(MANAGER).get(place).header("ETag"))
                .body(Map.of("customerIds", duplicates))
                .post(place + "/merge")
                .then()
                .statusCode(200);
    }

    private static String wrote(String customer) {
        return complained(customer, "镜片划伤");
    }

    private static String dealWith(String customer) {
        return eventually(() -> Api.as(MANAGER)
                        .body(Map.of(
                                "customerId",
                                customer,
                                "name",
                                "镜片",
                                "amount",
                                Map.of("amount", "900.00", "currency", "CNY")))
                        .post("/api/sales/v1/opportunities")
                        .then()
                        .statusCode(201))
                .extract()
                .path("id");
    }

    private static void takeLastMergeBack(String customer) {
        String merge = Api.as(MANAGER)
                .queryParam("customerId", customer)
                .get("/api/contact/v1/merges")
                .path("items[0].id");
        var place = "/api/contact/v1/merges/" + merge;
        Api.as(MANAGER)
                .header("If-Match", Api.as(MANAGER).get(place).header("ETag"))
                .post(place + "/reversal")
                .then()
                .statusCode(200);
    }

    private static void leadsTo(String channel, String value, String customer) {
        Api.as(MANAGER)
                .queryParam("kind", channel)
                .queryParam("value", value)
                .get("/api/contact/v1/identities")
                .then()
                .statusCode(200)
                .body("customers.id", contains(customer))
                .body("contacts", hasSize(0));
    }

    private static ValidatableResponse timeline(String customer) {
        return Api.as(MANAGER)
                .get("/api/contact/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse phoneOf(String contact) {
        return Api.as(MANAGER)
                .get("/api/contact/v1/contacts/" + contact + "/origins")
                .then()
                .statusCode(200)
                .rootPath("find { it.field == 'PHONE' }");
    }
}
