package dev.guanxi.insight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.insight.ApartFromOthers;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Inquiry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApartFromOthers.class)
class PrivacyAnswerTest {
    private static final String CUSTOMERS = "crm.contact.customer";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Elsewhere elsewhere = new Elsewhere();
    private final String salt = Ids.next().toString().substring(24);

    @Test
    void whatInsightHoldsOfAPersonIsDisclosedAndNothingOfAnybodyElse() {
        var person = buyer("wei");
        var other = buyer("min");

        var held = new Inquiry("insight").disclosure(person);

        assertThat(held.path("customers").path(0).path("name").asText()).isEqualTo("wei" + salt);
        assertThat(held.path("sales")).hasSize(1);
        assertThat(held.toString()).doesNotContain("min" + salt).doesNotContain(other.toString());
    }

    @Test
    void theReceiptComesWhenThePersonIsForgottenAndTheFiguresStay() {
        var person = buyer("lan");
        var inquiry = new Inquiry("insight");
        inquiry.askForReceipt(person);
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> !inquiry.isAnswered());

        elsewhere.forgets(CUSTOMERS, person);

        var held = inquiry.receipt();
        assertThat(held.has("customers")).isFalse();
        assertThat(held.path("sales").asInt()).isEqualTo(1);
        assertThat(new Inquiry("insight").disclosure(person).toString()).doesNotContain("lan" + salt);
    }

    /** A person who bought something. */
    private UUID buyer(String name) {
        var customer = Ids.next();
        elsewhere.says(
                CUSTOMERS, "created", customer, Map.of("kind", "PERSON", "name", name + salt, "status", "ACTIVE"));
        elsewhere.says(
                "crm.commerce.order",
                "paid",
                Ids.next(),
                Map.of(
                        "customerId",
                        customer,
                        "status",
                        "PAID",
                        "total",
                        Map.of("amount", "40.00", "currency", "EUR"),
                        "paidAt",
                        "2026-06-01T00:00:00Z"));
        await().atMost(PATIENCE).until(() -> {
            var held = new Inquiry("insight").disclosure(customer);
            return held.has("customers") && held.has("sales");
        });
        return customer;
    }
}
