package dev.guanxi.partner.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
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
    private static final String CONTACTS = "crm.contact.contact";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Person ADMIN = Person.of("ada", Roles.ADMIN);

    private final Elsewhere elsewhere = new Elsewhere();
    private final String salt = Ids.next().toString().substring(24);

    @Test
    void whatPartnersSaidOfAPersonIsDisclosedAndNothingOfAnybodyElse() {
        var person = prospect("wei");
        prospect("min");

        var held = new Inquiry("partner-portal").disclosure(person);

        assertThat(held.path("contacts").path(0).path("email").asText()).isEqualTo(address("wei"));
        assertThat(held.path("deals")).hasSize(1);
        assertThat(held.path("deals").path(0).path("given_name").asText()).isEqualTo("wei" + salt);
        assertThat(held.toString()).doesNotContain("min" + salt);
    }

    @Test
    void theReceiptComesWhenThePersonIsForgottenAndNotBefore() {
        var person = prospect("lan");
        var inquiry = new Inquiry("partner-portal");
        inquiry.askForReceipt(person);
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> !inquiry.isAnswered());

        elsewhere.forgets(CONTACTS, person);

        assertThat(inquiry.receipt().has("contacts")).isFalse();
        assertThat(new Inquiry("partner-portal").disclosure(person).toString()).doesNotContain("lan" + salt);
    }

    /** Somebody whom a partner named in a deal, and whom contact knows by the same address. */
    private UUID prospect(String name) {
        var contact = Ids.next();
        elsewhere.says(CONTACTS, "created", contact, Map.of("email", address(name)));
        await().atMost(PATIENCE)
                .until(() -> new Inquiry("partner-portal").disclosure(contact).has("contacts"));
        String partner = Answers.created(As.person(ADMIN)
                .body(Map.of("name", "Partner " + salt, "tier", "SILVER"))
                .post("/partners"));
        As.person(Person.of("ana", Roles.PARTNER).partner(UUID.fromString(partner)))
                .body(Map.of(
                        "company",
                        name + " Works " + salt,
                        "givenName",
                        name + salt,
                        "familyName",
                        "张",
                        "email",
                        address(name),
                        "amount",
                        Map.of("amount", "100.00", "currency", "EUR")))
                .post("/deals")
                .then()
                .statusCode(201);
        return contact;
    }

    private String address(String name) {
        return name + salt + "@privacy.example";
    }
}
