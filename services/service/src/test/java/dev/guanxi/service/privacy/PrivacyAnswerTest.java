package dev.guanxi.service.privacy;

import static dev.guanxi.service.Desk.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Inquiry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyAnswerTest {
    private static final String CONTACTS = "crm.contact.contact";
    private static final String LEVELS = "crm.contact.customer-level";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Elsewhere elsewhere = new Elsewhere();
    private final String salt = Ids.next().toString().substring(24);

    @Test
    void whatServiceHoldsOfAPersonIsDisclosedAndNothingOfAnybodyElse() {
        var person = reporter("wei");
        reporter("min");

        var held = new Inquiry("service").disclosure(person);

        assertThat(held.path("reporters").path(0).path("full_name").asText()).isEqualTo("wei" + salt);
        assertThat(held.path("cases")).hasSize(1);
        assertThat(held.path("cases").path(0).path("subject").asText()).isEqualTo("wei" + salt + " cannot cook");
        assertThat(held.toString()).doesNotContain("min" + salt);
    }

    @Test
    void theReceiptComesWhenThePersonIsForgottenAndNotBefore() {
        var person = reporter("lan");
        var inquiry = new Inquiry("service");
        inquiry.askForReceipt(person);
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> !inquiry.isAnswered());

        elsewhere.forgets(CONTACTS, person);

        assertThat(inquiry.receipt().has("reporters")).isFalse();
        assertThat(new Inquiry("service").disclosure(person).toString()).doesNotContain("lan" + salt);
    }

    @Test
    void soIsWhatContactToldOfTheirLevelAndTasksAndNoReceiptComesWhileTheLevelIsHere() {
        var person = Ids.next();
        var level = Ids.next();
        elsewhere.says(LEVELS, "found", level, Map.of("customerId", person, "level", "PARTNER"));
        elsewhere.says("crm.contact.task", "raised", Ids.next(), Map.of("customerId", person, "standing", "OPEN"));
        var held = await().atMost(PATIENCE)
                .until(
                        () -> new Inquiry("service").disclosure(person),
                        told -> told.has("relationship levels") && told.has("tasks"));
        assertThat(held.path("relationship levels").path(0).path("level").asText())
                .isEqualTo("PARTNER");
        assertThat(held.path("tasks").path(0).path("standing").asText()).isEqualTo("OPEN");

        var inquiry = new Inquiry("service");
        inquiry.askForReceipt(person);
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> !inquiry.isAnswered());
        elsewhere.forgets(LEVELS, level);

        assertThat(inquiry.receipt().path("tasks").asInt()).isEqualTo(1);
    }

    /** Somebody who reported a case. */
    private UUID reporter(String name) {
        var customer = Ids.next();
        var contact = Ids.next();
        elsewhere.says(CONTACTS, "created", contact, Map.of("customerId", customer, "fullName", name + salt));
        await().atMost(PATIENCE)
                .until(() -> new Inquiry("service").disclosure(contact).has("reporters"));
        As.person(shopper(customer))
                .body(Map.of("contactId", contact, "subject", name + salt + " cannot cook"))
                .post("/cases")
                .then()
                .statusCode(201);
        return contact;
    }
}
