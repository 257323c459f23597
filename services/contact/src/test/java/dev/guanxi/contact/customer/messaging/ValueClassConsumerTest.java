package dev.guanxi.contact.customer.messaging;

import static dev.guanxi.contact.Api.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.Elsewhere;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValueClassConsumerTest {
    private static final String TOPIC = "crm.insight.customer-value";

    @Inject
    Elsewhere elsewhere;

    @Test
    void aCustomerHasTheClassThatInsightFound() throws Exception {
        var customer = Api.customer(ANN, Map.of("name", "Classified"));

        elsewhere.happens(TOPIC, "revalued", customer, 1, Map.of("orders", 1));
        elsewhere.happens(TOPIC, "classified", customer, 2, Map.of("valueClass", "B", "previousClass", "C"));
        elsewhere.happens(TOPIC, "revalued", customer, 3, Map.of("valueClass", "B"));
        elsewhere.happens(TOPIC, "classified", customer, 4, Map.of("valueClass", "A", "previousClass", "B"));

        awaitClass(customer, "A");
        As.person(ANN)
                .get("/customers/{id}/history", customer)
                .then()
                .body("", hasSize(3))
                .body("[0].actor", equalTo("contact-value-classes"))
                .body("[0].changes[0].before", equalTo("B"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(elsewhere.heard("crm.contact.customer", customer))
                        .extracting(Elsewhere.Heard::type)
                        .containsExactly("created.v1", "classified.v1", "classified.v1"));
    }

    @Test
    void theClassOfAnUnknownCustomerHoldsNobodyUp() throws Exception {
        var customer = Api.customer(ANN, Map.of("name", "Classified next"));

        elsewhere.happens(TOPIC, "classified", Ids.next(), 1, Map.of("valueClass", "A"));
        elsewhere.happens(TOPIC, "classified", customer, 1, Map.of("valueClass", "C"));

        awaitClass(customer, "C");
    }

    private static void awaitClass(UUID customer, String expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        As.person(ANN).get("/customers/{id}", customer).then().body("valueClass", equalTo(expected)));
    }
}
