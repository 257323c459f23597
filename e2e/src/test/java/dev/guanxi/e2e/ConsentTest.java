package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.eventually;
import static dev.guanxi.e2e.Steps.runningCampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people say to contact of mails they want is what marketing acts on, and the way out of a mail leads back. */
class ConsentTest {
    private static final String MARKETER = "marketer";
    private static final String REP = "rep-shanghai";

    private final String run = UUID.randomUUID().toString();

    @Test
    void whoWithdrewASecondBeforeGetsNothingAndOneClickEndsTheRest() throws MessagingException {
        assumeTrue(RunningSuite.get().postsHere(), "The suite that runs there already has a mail server of its own.");
        var customer = created(
                REP,
                "/api/contact/v1/customers",
                Map.of("kind", "ORGANISATION", "profile", Map.of("name", "订阅 " + run)));
        var contacts = IntStream.range(0, 100)
                .mapToObj(i -> created(
                        REP,
                        "/api/contact/v1/contacts",
                        Map.of("customerId", customer, "profile", Map.of("fullName", "订户 " + i, "email", address(i)))))
                .toList();
        contacts.forEach(contact -> says(contact, "consent-grants", Map.of("said", statement("WEB_FORM"))));
        var mailing = mailing(contacts);
        untilMarketingKnows(100, "GRANTED");

        contacts.stream().limit(7).forEach(contact -> says(contact, "consent-withdrawals", statement("CALL")));
        send(mailing, Instant.now().plusSeconds(1));

        over(mailing)
                .body("progress.targets", equalTo(100))
                .body("progress.sent", equalTo(93))
                .body("progress.suppressed", equalTo(7));
        targets(mailing, "outcome==SUPPRESSED").body("items.reason", everyItem(equalTo("CONSENT_WITHDRAWN")));
        for (int i = 0; i < 100; i++) {
            assertThat(RunningSuite.get().mails(address(i))).hasSize(i < 7 ? 0 : 1);
        }
        optOutBy(address(50));
        untilMarketingKnows(8, "WITHDRAWN");
        var next = mailing(contacts);
        send(next, Instant.now().plusSeconds(1));
        over(next).body("progress.sent", equalTo(92)).body("progress.suppressed", equalTo(8));
        assertThat(RunningSuite.get().mails(address(50))).hasSize(1);
    }

    /** As a mail program does it: no log-in, one request, nothing asked. */
    private static void optOutBy(String address) throws MessagingException {
        var mail = RunningSuite.get().mails(address).getFirst();
        var link = mail.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        assertThat(link).startsWith(RunningSuite.get().address() + "/");
        RestAssured.given()
                .formParam("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200);
    }

    private String address(int number) {
        return "subscriber%d-%s@mailing.example".formatted(number, run);
    }

    private void untilMarketingKnows(long people, String standing) {
        await().atMost(Duration.ofSeconds(30)).until(() -> knownToMarketing(standing) == people);
    }

    /** How many of this test's people have a consent that stands so, as marketing heard. */
    private long knownToMarketing(String standing) {
        try (var connection = RunningSuite.get().database("marketing");
                var query = connection.prepareStatement("""
                        select count(*) from consent s join contact c on c.id = s.person_id
                        where s.standing = ? and c.email like ?
                        """)) {
            query.setString(1, standing);
            query.setString(2, "subscriber%" + run + "%");
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, ?> statement(String source) {
        return Map.of("purpose", "newsletter", "channel", "EMAIL", "proof", Map.of("source", source, "wording", 1));
    }

    private static void says(String person, String what, Map<String, ?> said) {
        Api.as(REP)
                .body(said)
                .post("/api/contact/v1/people/%s/%s".formatted(person, what))
                .then()
                .statusCode(200);
    }

    private static String mailing(List<String> contacts) {
        var mailing = created(
                MARKETER,
                "/api/marketing/v1/mailings",
                Map.of(
                        "campaignId",
                        runningCampaign(),
                        "purpose",
                        "newsletter",
                        "content",
                        Map.of(
                                "subjectEn", "Spring fair",
                                "bodyEn", "Come and see us.",
                                "subjectZh", "春季博览会",
                                "bodyZh", "欢迎光临。")));
        Api.as(MARKETER)
                .body(Map.of("contactIds", contacts))
                .post("/api/marketing/v1/mailings/%s/targets".formatted(mailing))
                .then()
                .statusCode(200);
        return mailing;
    }

    private static void send(String mailing, Instant at) {
        Api.as(MARKETER)
                .header("If-Match", "\"0\"")
                .body(Map.of("sendAt", at.toString()))
                .post("/api/marketing/v1/mailings/%s/schedule".formatted(mailing))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse over(String mailing) {
        return eventually(() -> Api.as(MARKETER)
                .get("/api/marketing/v1/mailings/" + mailing)
                .then()
                .body("status", equalTo("SENT")));
    }

    private static ValidatableResponse targets(String mailing, String filter) {
        return Api.as(MARKETER)
                .queryParam("filter", filter)
                .get("/api/marketing/v1/mailings/%s/targets".formatted(mailing))
                .then()
                .statusCode(200);
    }

    private static String created(String by, String path, Map<String, ?> body) {
        return Api.as(by).body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
