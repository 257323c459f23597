package dev.guanxi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One true path through the whole suite: somebody answers a campaign and becomes a customer who buys, is served and is
 * valued; and in the end the person is forgotten everywhere. Each step shows in the next service by itself.
 */
class PathTest {
    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final String COMPANY = "杭州西子湖" + RUN + "眼镜有限公司";
    private static final String FAMILY_NAME = "欧阳";
    private static final String GIVEN_NAME = "晓明" + RUN;
    private static final String EMAIL = "ouyang." + RUN + "@example.com";

    @BeforeAll
    static void theSuiteIsUp() {
        assertThat(RunningSuite.get().address()).isNotEmpty();
    }

    @Test
    void fromACampaignsResponseToAServedAndValuedCustomerAndBackToNothing() {
        var product = productOnOffer();
        var response = responseToACampaign();

        var lead = eventually(() -> Api.as("manager-sales")
                .queryParam("filter", "responseId==" + response)
                .get("/api/sales/v1/leads")
                .then()
                .statusCode(200)
                .body("items", hasSize(1)));
        var converted = convert(lead.extract().path("items[0].id"), product);
        String customer = converted.path("customerId");
        String contact = converted.path("contactId");
        String opportunity = converted.path("opportunityId");

        eventually(() -> Api.as("rep-shanghai")
                .get("/api/contact/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .body("profile.name", equalTo(COMPANY)));
        eventually(() -> Api.as("rep-shanghai")
                .get("/api/contact/v1/contacts/" + contact)
                .then()
                .statusCode(200)
                .body("profile.familyName", equalTo(FAMILY_NAME)));

        aPartnerCannotRegisterTheSameCustomer();

        win(opportunity);
        var order = eventually(() -> Api.as("rep-shanghai")
                        .queryParam("filter", "opportunityId==" + opportunity)
                        .get("/api/e-commerce/v1/orders")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1)))
                .extract()
                .<String>path("items[0].id");
        pay(order);
        deliver(order);

        var installed = eventually(() -> Api.as("manager-service")
                        .queryParam("filter", "customerId==" + customer)
                        .get("/api/service/v1/installed-products")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(2)))
                .extract()
                .<String>path("items[0].id");

        eventually(() -> Api.as("analyst")
                .get("/api/insight/v1/customers/" + customer + "/value")
                .then()
                .statusCode(200)
                .body("revenue.amount", equalTo("9642.00"))
                .body("orders", equalTo(1))
                .body("valueClass", equalTo("A")));
        eventually(() -> Api.as("rep-shanghai")
                .get("/api/contact/v1/customers/" + customer)
                .then()
                .body("valueClass", equalTo("A")));
        eventually(() -> openCase(customer, installed).then().statusCode(201).body("priority", equalTo("URGENT")));

        erase(contact);
        new Traces(RunningSuite.get()).awaitNone(List.of(GIVEN_NAME, EMAIL));
        Api.as("analyst")
                .get("/api/insight/v1/customers/" + customer + "/value")
                .then()
                .body("revenue.amount", equalTo("9642.00"));
    }

    private static String productOnOffer() {
        String product = Api.as("manager-sales")
                .body(Map.of(
                        "sku",
                        "GTX-PRO-" + UUID.randomUUID().toString().substring(0, 8),
                        "details",
                        Map.of(
                                "name",
                                "Spring lens",
                                "series",
                                "GTX",
                                "kind",
                                "GOODS",
                                "serialised",
                                true,
                                "warrantyMonths",
                                24,
                                "listPrice",
                                Map.of("amount", "4821.00", "currency", "CNY"))))
                .post("/api/e-commerce/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String stock = Api.as("manager-sales")
                .body(Map.of(
                        "code",
                        "S-" + product.substring(24),
                        "products",
                        List.of(Map.of("productId", product, "units", 1))))
                .post("/api/e-commerce/v1/stock-items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as("manager-sales")
                .body(Map.of("quantity", 10))
                .post("/api/e-commerce/v1/stock-items/" + stock + "/receipts")
                .then()
                .statusCode(200);
        return product;
    }

    private static String responseToACampaign() {
        var campaign = Api.as("marketer")
                .body(Map.of(
                        "name", "春季新品",
                        "kind", "EMAIL",
                        "startsOn", "2026-01-01",
                        "endsOn", "2099-12-31",
                        "budget", Map.of("amount", "5000.00", "currency", "CNY")))
                .post("/api/marketing/v1/campaigns");
        var id = campaign.then().statusCode(201).extract().<String>path("id");
        Api.as("marketer")
                .header("If-Match", campaign.header("ETag"))
                .post("/api/marketing/v1/campaigns/" + id + "/start")
                .then()
                .statusCode(200);
        return Api.as("marketer")
                .body(Map.of(
                        "campaignId", id,
                        "channel", "EMAIL",
                        "company", COMPANY,
                        "familyName", FAMILY_NAME,
                        "givenName", GIVEN_NAME,
                        "email", EMAIL,
                        "interest", "GTX Pro"))
                .post("/api/marketing/v1/responses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The manager gives the lead to a rep, who makes a customer of it. */
    private static Response convert(String lead, String product) {
        var place = "/api/sales/v1/leads/" + lead;
        var assigned = Api.as("manager-sales")
                .header("If-Match", Api.as("manager-sales").get(place).header("ETag"))
                .body(Map.of("ownerId", Api.subject("rep-shanghai"), "team", "/sales/east/shanghai"))
                .post(place + "/assignment");
        assigned.then().statusCode(200);
        var plan = Map.of(
                "opportunityName", "GTX for the spring", "lines", List.of(Map.of("productId", product, "quantity", 2)));
        return eventually(() -> Api.as("rep-shanghai")
                        .header("If-Match", assigned.header("ETag"))
                        .body(plan)
                        .post(place + "/conversion")
                        .then()
                        .statusCode(200)
                        .body("customerId", notNullValue()))
                .extract()
                .response();
    }

    private static void aPartnerCannotRegisterTheSameCustomer() {
        Api.as("admin")
                .body(Map.of("id", "0192a000-0000-7000-8000-00000000a001", "name", "Partner A", "tier", "GOLD"))
                .post("/api/partner-portal/v1/partners")
                .then()
                .statusCode(oneOf(201, 409));
        eventually(() -> Api.as("partner-a")
                .body(Map.of("company", COMPANY, "amount", Map.of("amount", "9000.00", "currency", "CNY")))
                .post("/api/partner-portal/v1/deals")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/deal-conflict")));
    }

    private static void win(String opportunity) {
        var place = "/api/sales/v1/opportunities/" + opportunity;
        for (var stage : List.of("ENGAGING", "PROPOSING")) {
            Api.as("rep-shanghai")
                    .header("If-Match", Api.as("rep-shanghai").get(place).header("ETag"))
                    .body(Map.of("stage", stage))
                    .post(place + "/stage")
                    .then()
                    .statusCode(200);
        }
        Api.as("rep-shanghai")
                .header("If-Match", Api.as("rep-shanghai").get(place).header("ETag"))
                .post(place + "/win")
                .then()
                .statusCode(200)
                .body("stage", equalTo("WON"));
    }

    private static void pay(String order) {
        Api.as("rep-shanghai")
                .body(Map.of(
                        "amount",
                        Map.of("amount", "9642.00", "currency", "CNY"),
                        "methodToken",
                        "test-ok",
                        "capture",
                        true))
                .post("/api/e-commerce/v1/orders/" + order + "/payments")
                .then()
                .statusCode(201);
        eventually(() -> Api.as("rep-shanghai")
                .get("/api/e-commerce/v1/orders/" + order)
                .then()
                .body("status", equalTo("PAID")));
    }

    private static void deliver(String order) {
        var place = "/api/e-commerce/v1/orders/" + order;
        Api.as("rep-shanghai")
                .header("If-Match", Api.as("rep-shanghai").get(place).header("ETag"))
                .post(place + "/delivery")
                .then()
                .statusCode(200)
                .body("status", equalTo("DELIVERED"))
                .body("lines[0].serials", hasSize(2));
    }

    private static Response openCase(String customer, String installedProduct) {
        return Api.as("agent")
                .body(Map.of(
                        "customerId", customer,
                        "installedProductId", installedProduct,
                        "subject", "It does not start"))
                .post("/api/service/v1/cases");
    }

    private static void erase(String contact) {
        Api.as("admin")
                .post("/api/contact/v1/contacts/" + contact + "/erasure")
                .then()
                .statusCode(204);
        Api.as("admin").get("/api/contact/v1/contacts/" + contact).then().statusCode(404);
    }

    private static ValidatableResponse eventually(Supplier<ValidatableResponse> step) {
        var last = new ValidatableResponse[1];
        await().atMost(SECONDS).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> last[0] = step.get());
        assertThat(last[0]).isNotNull();
        return last[0];
    }
}
