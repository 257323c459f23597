package dev.guanxi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;

/** What several scenarios begin with. */
final class Steps {
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private Steps() {}

    /** A product at 4,821.00 CNY with ten in stock. */
    static String productOnOffer() {
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

    /** What somebody said when a campaign reached them. */
    static String responseToACampaign(Map<String, ?> said) {
        var response = new HashMap<String, Object>(said);
        response.put("campaignId", runningCampaign());
        return Api.as("marketer")
                .body(response)
                .post("/api/marketing/v1/responses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String runningCampaign() {
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
        return id;
    }

    /** A lead comes of the response; the manager gives it to a rep, who makes a customer of it. */
    static Response convert(String response, String product) {
        var lead = eventually(() -> Api.as("manager-sales")
                        .queryParam("filter", "responseId==" + response)
                        .get("/api/sales/v1/leads")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1)))
                .extract()
                .<String>path("items[0].id");
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

    /** Something that a demonstration user makes; its id. */
    static String created(String by, String path, Map<String, ?> body) {
        return Api.as(by).body(body).post(path).then().statusCode(201).extract().path("id");
    }

    /** Somebody new in service contact; their id. */
    static String customer(String by, String kind, Map<String, ?> profile) {
        return created(by, "/api/contact/v1/customers", Map.of("kind", kind, "profile", profile));
    }

    /** An order of one piece, as soon as e-commerce knows whose it is; its id. */
    static String ordered(Map<String, ?> by, String product) {
        var order = new HashMap<String, Object>(by);
        order.put("lines", List.of(Map.of("productId", product, "quantity", 1)));
        return eventually(() -> Api.as("manager-sales")
                        .body(order)
                        .post("/api/e-commerce/v1/orders")
                        .then()
                        .statusCode(201))
                .extract()
                .path("id");
    }

    static void pay(String order, String amount) {
        Api.as("manager-sales")
                .body(Map.of(
                        "amount",
                        Map.of("amount", amount, "currency", "CNY"),
                        "methodToken",
                        "test-ok",
                        "capture",
                        true))
                .post("/api/e-commerce/v1/orders/" + order + "/payments")
                .then()
                .statusCode(201);
        eventually(() -> Api.as("manager-sales")
                .get("/api/e-commerce/v1/orders/" + order)
                .then()
                .body("status", equalTo("PAID")));
    }

    static ValidatableResponse deliver(String order) {
        var place = "/api/e-commerce/v1/orders/" + order;
        return Api.as("manager-sales")
                .header("If-Match", Api.as("manager-sales").get(place).header("ETag"))
                .post(place + "/delivery")
                .then()
                .statusCode(200)
                .body("status", equalTo("DELIVERED"));
    }

    /** What a customer complained of, as soon as service knows them; the case's id. */
    static String complained(String customer, String subject) {
        return eventually(() -> Api.as("agent")
                        .body(Map.of("customerId", customer, "subject", subject))
                        .post("/api/service/v1/cases")
                        .then()
                        .statusCode(201))
                .extract()
                .path("id");
    }

    /** What another service does by itself is there soon. */
    static ValidatableResponse eventually(Supplier<ValidatableResponse> step) {
        var last = new ValidatableResponse[1];
        await().atMost(SECONDS).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> last[0] = step.get());
        assertThat(last[0]).isNotNull();
        return last[0];
    }

    /**
     * What all services hold about somebody, as they are given it: the files of the archive.
     *
     * @param kind CUSTOMER or CONTACT
     */
    static Map<String, String> disclosed(String kind, String person) throws IOException {
        String request = Api.as("admin")
                .body(Map.of("subjectKind", kind, "subjectId", person))
                .post("/api/contact/v1/privacy-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var place = "/api/contact/v1/privacy-requests/" + request;
        eventually(() -> Api.as("admin").get(place).then().body("status", equalTo("COMPLETE")));
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(Api.as("admin").get(place + "/archive").asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
