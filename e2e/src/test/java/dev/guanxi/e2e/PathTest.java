package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.convert;
import static dev.guanxi.e2e.Steps.deliver;
import static dev.guanxi.e2e.Steps.eventually;
import static dev.guanxi.e2e.Steps.pay;
import static dev.guanxi.e2e.Steps.productOnOffer;
import static dev.guanxi.e2e.Steps.responseToACampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One true path through the whole suite: somebody answers a campaign and becomes a customer who buys, is served and is
 * valued; and in the end the person is forgotten everywhere. Each step shows in the next service by itself.
 */
class PathTest {
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
        var response = responseToACampaign(Map.of(
                "channel", "EMAIL",
                "company", COMPANY,
                "familyName", FAMILY_NAME,
                "givenName", GIVEN_NAME,
                "email", EMAIL,
                "interest", "GTX Pro"));

        var converted = convert(response, productOnOffer());
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
        pay(order, "9642.00");
        deliver(order).body("lines[0].serials", hasSize(2));

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
}
