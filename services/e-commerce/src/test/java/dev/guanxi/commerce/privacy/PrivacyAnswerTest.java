package dev.guanxi.commerce.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.commerce.Shop;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Inquiry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyAnswerTest {
    private static final String CUSTOMERS = "crm.contact.customer";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Elsewhere elsewhere = new Elsewhere();
    private final String salt = Ids.next().toString().substring(24);

    @Test
    void whatTheShopHoldsOfAPersonIsDisclosedAndNothingOfAnybodyElse() {
        var person = buyer("wei");
        var other = buyer("min");

        var held = new Inquiry("e-commerce").disclosure(person);

        assertThat(held.path("customers").path(0).path("name").asText()).isEqualTo("wei" + salt);
        assertThat(held.path("orders")).hasSize(1);
        assertThat(held.path("orders").path(0).path("lines")).hasSize(1);
        assertThat(held.toString()).doesNotContain("min" + salt).doesNotContain(other.toString());
    }

    @Test
    void theReceiptComesWhenThePersonIsForgottenAndTheFiguresStay() {
        var person = buyer("lan");
        var inquiry = new Inquiry("e-commerce");
        inquiry.askForReceipt(person);
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> !inquiry.isAnswered());

        elsewhere.forgets(CUSTOMERS, person);

        var held = inquiry.receipt();
        assertThat(held.has("customers")).isFalse();
        assertThat(held.path("orders").asInt()).isEqualTo(1);
        assertThat(new Inquiry("e-commerce").disclosure(person).toString()).doesNotContain("lan" + salt);
    }

    /** A person who ordered something. */
    private UUID buyer(String name) {
        var customer = Ids.next();
        elsewhere.says(
                CUSTOMERS, "created", customer, Map.of("kind", "PERSON", "name", name + salt, "status", "ACTIVE"));
        await().atMost(PATIENCE)
                .until(() -> new Inquiry("e-commerce").disclosure(customer).has("customers"));
        var product = Shop.product("10.00", false);
        Shop.stock(5, Map.of(product, 1));
        Shop.order(Person.of("shopper-" + customer, Roles.SHOPPER).customer(customer), Shop.line(product, 1))
                .then()
                .statusCode(201);
        return customer;
    }
}
