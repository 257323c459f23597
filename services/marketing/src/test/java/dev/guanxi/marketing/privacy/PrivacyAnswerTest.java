package dev.guanxi.marketing.privacy;

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
    private static final String CONTACTS = "crm.contact.contact";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Person MIA = Person.of("mia", Roles.MARKETER, "/marketing/online");

    private final Elsewhere elsewhere = new Elsewhere();
    private final String salt = Ids.next().toString().substring(24);

    @Test
    void whatMarketingHoldsOfAPersonIsDisclosedAndNothingOfAnybodyElse() {
        var person = respondent("wei");
        respondent("min");

        var held = new Inquiry("marketing").disclosure(person);

        assertThat(held.path("contacts").path(0).path("email").asText()).isEqualTo(address("wei"));
        assertThat(held.path("consents").path(0).path("purpose").asText()).isEqualTo("newsletter");
        assertThat(held.path("responses")).hasSize(1);
        assertThat(held.path("responses").path(0).path("family_name").asText()).isEqualTo("wei" + salt);
        assertThat(held.path("mailings")).hasSize(1);
        assertThat(held.toString()).doesNotContain("min" + salt);
    }

    @Test
    void theReceiptComesWhenThePersonIsForgottenAndNotBefore() {
        var person = respondent("lan");
        var inquiry = new Inquiry("marketing");
        inquiry.askForReceipt(person);
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> !inquiry.isAnswered());

        elsewhere.forgets(CONTACTS, person);
        elsewhere.forgets("crm.contact.consent", consentOf(person));

        assertThat(inquiry.receipt().has("contacts")).isFalse();
        assertThat(new Inquiry("marketing").disclosure(person).toString()).doesNotContain("lan" + salt);
    }

    @Test
    void ofSomebodyUnknownThereIsNothing() {
        assertThat(new Inquiry("marketing").disclosure(Ids.next())).isEmpty();
    }

    /** Somebody who consented, answered to a campaign and is the target of a mailing. */
    private UUID respondent(String name) {
        var contact = Ids.next();
        elsewhere.says(CONTACTS, "created", contact, Map.of("fullName", name, "email", address(name)));
        elsewhere.says(
                "crm.contact.consent",
                "granted",
                consentOf(contact),
                Map.of(
                        "personId", contact,
                        "purpose", "newsletter",
                        "channel", "EMAIL",
                        "standing", "GRANTED",
                        "wayOut", "x"));
        var campaign = campaign();
        As.person(MIA)
                .body(Map.of(
                        "campaignId",
                        campaign,
                        "channel",
                        "WEB_FORM",
                        "familyName",
                        name + salt,
                        "email",
                        address(name)))
                .post("/responses")
                .then()
                .statusCode(201);
        targetOf(campaign, contact);
        await().atMost(PATIENCE).until(() -> {
            var held = new Inquiry("marketing").disclosure(contact);
            return held.has("responses") && held.has("consents");
        });
        return contact;
    }

    private static void targetOf(String campaign, UUID contact) {
        String mailing = As.person(MIA)
                .body(Map.of(
                        "campaignId",
                        campaign,
                        "purpose",
                        "newsletter",
                        "content",
                        Map.of("subjectEn", "Fair", "bodyEn", "Come.")))
                .post("/mailings")
                .path("id");
        As.person(MIA)
                .body(Map.of("contactIds", new UUID[] {contact}))
                .post("/mailings/{id}/targets", mailing)
                .then()
                .statusCode(200);
    }

    private static String campaign() {
        String campaign = As.person(MIA)
                .body(Map.of(
                        "name", "Spring",
                        "kind", "EMAIL",
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-05-31",
                        "budget", Map.of("amount", "6000.00", "currency", "EUR")))
                .post("/campaigns")
                .path("id");
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .post("/campaigns/{id}/start", campaign)
                .then()
                .statusCode(200);
        return campaign;
    }

    private static UUID consentOf(UUID person) {
        return UUID.nameUUIDFromBytes(person.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String address(String name) {
        return name + salt + "@privacy.example";
    }
}
