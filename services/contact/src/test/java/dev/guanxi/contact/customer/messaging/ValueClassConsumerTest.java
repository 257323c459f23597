package dev.guanxi.contact.customer.messaging;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValueClassConsumerTest {
    private static final String TOPIC = "crm.insight.customer-value";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aCustomerHasTheClassThatInsightFound() {
        var customer = Api.customer(ANN, Map.of("name", "Classified"));

        elsewhere.says(TOPIC, "revalued", customer, Map.of("orders", 1));
        elsewhere.says(TOPIC, "classified", customer, Map.of("valueClass", "B", "previousClass", "C"));
        elsewhere.says(TOPIC, "revalued", customer, Map.of("valueClass", "B"));
        elsewhere.says(TOPIC, "classified", customer, Map.of("valueClass", "A", "previousClass", "B"));

        awaitClass(customer, "A");
        As.person(ANN)
                .get("/customers/{id}/history", customer)
                .then()
                .body("", hasSize(3))
                .body("[0].actor", equalTo("contact-value-classes"))
                .body("[0].changes[0].before", equalTo("B"));
        eventually(() -> assertThat(elsewhere.heard("crm.contact.customer", customer))
                .extracting(Heard::happened)
                .containsExactly("created", "classified", "classified"));
    }

    @Test
    void theClassOfAnUnknownCustomerHoldsNobodyUp() {
        var customer = Api.customer(ANN, Map.of("name", "Classified next"));

        elsewhere.says(TOPIC, "classified", Ids.next(), Map.of("valueClass", "A"));
        elsewhere.says(TOPIC, "classified", customer, Map.of("valueClass", "C"));

        awaitClass(customer, "C");
    }

    private static void awaitClass(UUID customer, String expected) {
        eventually(() -> As.person(ANN).get("/customers/{id}", customer).then().body("valueClass", equalTo(expected)));
    }
}
