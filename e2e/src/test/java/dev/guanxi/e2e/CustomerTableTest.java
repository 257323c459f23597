package dev.guanxi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published case of a contact-lens distributor in Hangzhou: its customers' shares and its growth. */
class CustomerTableTest {
    private static final String TEN_THOUSAND = "0000.00";

    @BeforeAll
    static void theSuiteIsUp() {
        assertThat(RunningSuite.get().address()).isNotEmpty();
    }

    @Test
    void aDistributorsCustomersHaveTheirPublishedShares() {
        record(null, 2009, "2200", null);
        record(null, 2010, "3000", null);
        record(customer("宝岛"), 2010, "800", null);
        record(customer("杨氏"), 2010, "600", null);
        record(customer("宝丽"), 2010, "360", "450");
        record(customer("重明"), 2010, "200", "300");
        record(customer("天明"), 2010, "150", null);
        record(customer("明而达"), 2010, "100", null);
        record(customer("毛源昌"), 2010, "80", null);

        var table = Api.as("analyst")
                .queryParam("year", 2010)
                .get("/api/insight/v1/customer-table")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(table.getMap("total.low")).isEqualTo(money("3000"));
        assertThat(table.getMap("customers[2].amount.high")).isEqualTo(money("450"));
        assertThat(table.getString("growth")).isEqualTo("36.36");
        assertThat(table.getList("customers.share.low", String.class).subList(0, 2))
                .isEqualTo(List.of("26.67", "20.0"));
        assertThat(table.getString("customers[1].cumulativeShare.low")).isEqualTo("46.67");
        assertThat(table.getString("named.low")).isEqualTo("76.33");
        assertThat(table.getString("named.high")).isEqualTo("82.67");
    }

    private static String customer(String name) {
        return Api.as("manager-sales")
                .body(Map.of("kind", "ORGANISATION", "profile", Map.of("name", name)))
                .post("/api/contact/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void record(@Nullable String customer, int year, String amount, @Nullable String upTo) {
        var figure = new HashMap<String, Object>(Map.of("year", year, "amount", money(amount)));
        if (customer != null) {
            figure.put("customerId", customer);
        }
        if (upTo != null) {
            figure.put("upTo", money(upTo));
        }
        // insight names a customer as soon as it has heard of it
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Api.as("analyst")
                        .body(figure)
                        .post("/api/insight/v1/sales-figures")
                        .then()
                        .statusCode(201));
    }

    /** In units of ten thousand, as the case was published. */
    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount + TEN_THOUSAND, "currency", "CNY");
    }
}
