package dev.guanxi.commerce.order.web;

import static dev.guanxi.commerce.Shop.ADMIN;
import static dev.guanxi.commerce.Shop.line;
import static dev.guanxi.commerce.Shop.product;
import static dev.guanxi.commerce.Shop.stock;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.commerce.Shop;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrderBuyerTest {
    private static final String ORDERS = "crm.commerce.order";
    private static final Map<String, ?> BUYER = Map.of(
            "phone", "13800000042",
            "email", "buyer@example.com",
            "address", Map.of("country", "CN", "city", "上海", "street", "世纪大道100号"));

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void howTheBuyerIsReachedIsToldWithTheOrder() {
        var order = placed(known(), null, BUYER);

        As.person(ADMIN)
                .get("/orders/{id}", order)
                .then()
                .body("buyer.phone", equalTo("13800000042"))
                .body("buyer.address.city", equalTo("上海"));
        var told = elsewhere.heardUntil(ORDERS, order, "placed").getLast().state();
        assertThat(told.path("buyer").path("phone").textValue()).isEqualTo("13800000042");
        assertThat(told.path("buyer").path("address").path("street").textValue())
                .isEqualTo("世纪大道100号");
    }

    @Test
    void anOrderOfWhichNobodySaidSoTellsNothing() {
        var order = placed(known(), null, Map.of());

        As.person(ADMIN).get("/orders/{id}", order).then().body("buyer", nullValue());
        var malformed = new HashMap<String, Object>(
                Map.of("customerId", known(), "lines", List.of(line(product("1.00", false), 1))));
        malformed.put("buyer", Map.of("email", "nowhere"));
        As.person(ADMIN).body(malformed).post("/orders").then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({"crm.contact.customer,true", "crm.contact.contact,false"})
    void nothingOfAnErasedBuyerIsLeft(String topic, boolean customerIsErased) {
        var customer = known();
        var contact = Ids.next();
        var order = placed(customer, contact, BUYER);

        elsewhere.forgets(topic, customerIsErased ? customer : contact);

        eventually(() -> As.person(ADMIN).get("/orders/{id}", order).then().body("buyer", nullValue()));
        As.person(ADMIN).get("/orders/{id}/history", order).then().body(not(containsString("13800000042")));
        var told =
                elsewhere.heardUntil(ORDERS, order, "person-erased").getLast().state();
        assertThat(told.path("buyer").isMissingNode()).isTrue();
        assertThat(told.path("number").isMissingNode()).isFalse();
    }

    private UUID known() {
        var customer = Ids.next();
        elsewhere.says("crm.contact.customer", "created", customer, Shop.customer("Buyer " + customer));
        return customer;
    }

    private static UUID placed(UUID customer, @Nullable UUID contact, Map<String, ?> buyer) {
        var product = product("10.00", false);
        stock(5, Map.of(product, 1));
        var order = new HashMap<String, Object>(Map.of("customerId", customer, "lines", List.of(line(product, 1))));
        order.put("contactId", contact);
        order.put("buyer", buyer);
        var answer = await().atMost(Duration.ofSeconds(20))
                .until(() -> As.person(ADMIN).body(order).post("/orders"), placed -> placed.statusCode() == 201);
        return UUID.fromString(answer.path("id"));
    }
}
