package dev.guanxi.sales.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
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
    private static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");

    private final Elsewhere elsewhere = new Elsewhere();
    private final String salt = Ids.next().toString().substring(24);

    @Test
    void whatSalesHoldOfAPersonIsDisclosedAndNothingOfAnybodyElse() {
        var person = buyer("wei");
        buyer("min");

        var held = new Inquiry("sales").disclosure(person);

        assertThat(held.path("customers").path(0).path("name").asText()).isEqualTo("wei" + salt);
        assertThat(held.path("opportunities")).hasSize(1);
        assertThat(held.path("opportunities").path(0).path("name").asText()).isEqualTo("For wei" + salt);
        assertThat(held.toString()).doesNotContain("min" + salt);
    }

    @Test
    void theReceiptComesWhenThePersonIsForgottenAndNotBefore() {
        var person = buyer("lan");
        var inquiry = new Inquiry("sales");
        inquiry.askForReceipt(person);
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> !inquiry.isAnswered());

        elsewhere.forgets(CUSTOMERS, person);

        var held = inquiry.receipt();
        assertThat(held.has("customers")).isFalse();
        assertThat(held.path("opportunities").asInt()).isEqualTo(1);
        assertThat(new Inquiry("sales").disclosure(person).toString()).doesNotContain("lan" + salt);
    }

    @Test
    void soIsWhatContactToldOfTheirNeedsAndNoReceiptComesWhileItIsHere() {
        var person = buyer("ning");
        var need = Ids.next();
        var theirs = Ids.next();
        elsewhere.says("crm.contact.need", "described", need, Map.of("english", "quiet " + salt, "chinese", "安静"));
        elsewhere.says(
                "crm.contact.customer-need",
                "noted",
                theirs,
                Map.of("customerId", person, "needId", need, "importance", 3, "met", false));
        var told = await().atMost(PATIENCE)
                .until(
                        () -> new Inquiry("sales").disclosure(person).path("needs"),
                        needs -> needs.size() == 1 && needs.path(0).hasNonNull("english"));
        assertThat(told.path(0).path("english").asText()).isEqualTo("quiet " + salt);
        assertThat(told.path(0).path("importance").asInt()).isEqualTo(3);

        elsewhere.forgets(CUSTOMERS, person);
        var inquiry = new Inquiry("sales");
        inquiry.askForReceipt(person);
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> !inquiry.isAnswered());
        elsewhere.forgets("crm.contact.customer-need", theirs);

        assertThat(inquiry.receipt().has("needs")).isFalse();
    }

    /** A person who is a customer, and a deal with them. */
    private UUID buyer(String name) {
        var customer = Ids.next();
        elsewhere.says(
                CUSTOMERS, "created", customer, Map.of("kind", "PERSON", "name", name + salt, "status", "ACTIVE"));
        await().atMost(PATIENCE)
                .until(() -> new Inquiry("sales").disclosure(customer).has("customers"));
        As.person(ANN)
                .body(Map.of(
                        "name",
                        "For " + name + salt,
                        "customerId",
                        customer,
                        "amount",
                        Map.of("amount", "1.00", "currency", "CNY")))
                .post("/opportunities")
                .then()
                .statusCode(201);
        return customer;
    }
}
