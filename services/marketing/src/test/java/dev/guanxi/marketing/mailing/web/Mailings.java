package dev.guanxi.marketing.mailing.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A campaign, whoever can be written to, and mailings to them. */
abstract class Mailings {
    static final Person MIA = Person.of("mia", Roles.MARKETER, "/marketing/online");
    Audience audience;
    String salt;

    @BeforeEach
    void anAudience() {
        audience = new Audience();
        salt = Ids.next().toString().substring(24);
    }

    String address(int number) {
        return "p%d-%s@mailing.example".formatted(number, salt);
    }

    /** How many of this test's contacts have a consent that stands so, as far as marketing knows. */
    String known(String standing) {
        return "select count(*) from consent s join contact c on c.id = s.person_id where s.standing = '%s'"
                        .formatted(standing)
                + " and lower(c.email) like '%%%s%%'".formatted(salt);
    }

    static String planned() {
        return As.person(MIA)
                .body(Map.of(
                        "name", "Spring",
                        "kind", "EMAIL",
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-05-31",
                        "budget", Map.of("amount", "6000.00", "currency", "EUR")))
                .post("/campaigns")
                .path("id");
    }

    static String campaign() {
        var campaign = planned();
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .post("/campaigns/{id}/start", campaign)
                .then()
                .statusCode(200);
        return campaign;
    }

    static String draft(List<UUID> contacts) {
        var mailing = draftOf(campaign());
        if (!contacts.isEmpty()) {
            As.person(MIA)
                    .body(Map.of("contactIds", contacts))
                    .post("/mailings/{id}/targets", mailing)
                    .then()
                    .statusCode(200)
                    .body("targets", equalTo(contacts.size()));
        }
        return mailing;
    }

    static String draftOf(String campaign) {
        return Answers.created(As.person(MIA).body(newMailing(campaign)).post("/mailings"));
    }

    static Map<String, Object> newMailing(String campaign) {
        return Map.of(
                "campaignId",
                campaign,
                "purpose",
                "newsletter",
                "content",
                Map.of(
                        "subjectEn", "Spring fair",
                        "bodyEn", "Come and see us.",
                        "subjectZh", "春季博览会",
                        "bodyZh", "欢迎光临。"));
    }

    static String campaignOf(String mailing) {
        return As.person(MIA).get("/mailings/{id}", mailing).path("campaignId");
    }

    static void send(String mailing) {
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/mailings/{id}/schedule", mailing)
                .then()
                .statusCode(200);
    }

    /** The mailing, as soon as every target has an outcome. */
    static ValidatableResponse over(String mailing) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> As.person(MIA)
                        .get("/mailings/{id}", mailing)
                        .path("status")
                        .equals("SENT"));
        return As.person(MIA).get("/mailings/{id}", mailing).then();
    }

    static ValidatableResponse targets(String mailing, String filter) {
        return As.person(MIA)
                .queryParam("filter", filter)
                .queryParam("limit", 200)
                .get("/mailings/{id}/targets", mailing)
                .then()
                .statusCode(200);
    }
}
