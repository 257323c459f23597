package dev.guanxi.marketing.mailing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.mail.Postbox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Postbox.class, scope = TestResourceScope.GLOBAL)
class MailingResourceTest {
    private static final Person MIA = Person.of("mia", Roles.MARKETER, "/marketing/online");
    private static final Person MAX = Person.of("max", Roles.MARKETER, "/marketing/events");

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    private Audience audience;
    private String salt;

    @BeforeEach
    void anAudience() {
        audience = new Audience(database);
        salt = Ids.next().toString().substring(24);
    }

    @Test
    void ofAHundredTargetsTheSevenWhoWithdrewASecondBeforeGetNothing() {
        var contacts = IntStream.range(0, 100)
                .mapToObj(i -> audience.agreed(address(i)))
                .toList();
        audience.until(known("GRANTED"), 100);
        var mailing = draft(contacts);
        var withdrawnAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        contacts.stream().limit(7).forEach(contact -> audience.says(contact, "withdrawn", "WITHDRAWN", withdrawnAt));
        audience.until(known("WITHDRAWN"), 7);

        As.person(MIA)
                .header("If-Match", "\"0\"")
                .body(Map.of("sendAt", withdrawnAt.plusSeconds(1).toString()))
                .post("/mailings/{id}/schedule", mailing)
                .then()
                .statusCode(200);

        over(mailing)
                .body("status", equalTo("SENT"))
                .body("progress.targets", equalTo(100))
                .body("progress.sent", equalTo(93))
                .body("progress.suppressed", equalTo(7))
                .body("progress.failed", equalTo(0))
                .body("progress.uncertain", equalTo(0));
        targets(mailing, "outcome==SUPPRESSED")
                .body("items", hasSize(7))
                .body("items.reason", everyItem(equalTo("CONSENT_WITHDRAWN")))
                .body("items.reasonSince", everyItem(equalTo(withdrawnAt.toString())));
        for (int i = 0; i < 100; i++) {
            assertThat(Postbox.of(address(i))).hasSize(i < 7 ? 0 : 1);
        }
        As.person(MIA)
                .get("/campaigns/{id}/figures", campaignOf(mailing))
                .then()
                .body("sent", equalTo(93));
    }

    @Test
    void everyMailSaysTheWayOutToPeopleAndToMailPrograms() {
        var contact = audience.agreed(address(0));
        audience.until(known("GRANTED"), 1);
        send(draft(List.of(contact)));

        var letter = Postbox.awaited(address(0), 1).getFirst();

        var wayOut = "http://localhost:8080/api/contact/v1/opt-outs/" + Audience.wayOut(contact);
        assertThat(letter.subject()).isEqualTo("春季博览会 / Spring fair");
        assertThat(letter.text()).contains("欢迎光临。").contains("Come and see us.").contains(wayOut);
        assertThat(letter.header("List-Unsubscribe")).isEqualTo("<" + wayOut + ">");
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void whoeverLiesInTheRecycleBinGetsNothingUntilTheyAreBack() {
        var contact = audience.agreed(address(0));
        var agreedAt = Instant.parse("2026-01-01T00:00:00Z");
        audience.says(contact, "suspended", "SUSPENDED", agreedAt);
        audience.until(known("SUSPENDED"), 1);
        var early = draft(List.of(contact));
        send(early);
        over(early).body("progress.sent", equalTo(0)).body("progress.suppressed", equalTo(1));
        assertThat(Postbox.of(address(0))).isEmpty();

        audience.says(contact, "resumed", "GRANTED", agreedAt);
        audience.until(known("SUSPENDED"), 0);
        send(draft(List.of(contact)));

        assertThat(Postbox.awaited(address(0), 1)).hasSize(1);
    }

    @Test
    void whoNeverAgreedIsErasedHasNoAddressOrSharesOneGetsNothing() {
        var silent = audience.stranger(address(1));
        var erased = audience.agreed(address(2));
        var one = audience.agreed(address(3));
        var other = audience.agreed(address(3).toUpperCase(java.util.Locale.ROOT));
        var expired = audience.agreed(address(4));
        audience.says(expired, "expired", "EXPIRED", Instant.parse("2026-02-01T00:00:00Z"));
        audience.until(known("EXPIRED"), 1);
        var mailing = draft(List.of(silent, erased, one, other, expired));
        audience.isErased(erased);
        audience.until("select count(*) from erased_subject where subject = '" + erased + "'", 1);
        audience.until("select count(*) from mailing_target where contact_id = '" + erased + "'", 0);

        send(mailing);

        over(mailing).body("progress.sent", equalTo(1)).body("progress.suppressed", equalTo(4));
        targets(mailing, "outcome==SUPPRESSED")
                .body("items.reason", contains("NO_CONSENT", "ERASED", "SAME_ADDRESS", "CONSENT_EXPIRED"))
                .body("items.contactId[1]", nullValue());
        assertThat(Postbox.of(address(2))).isEmpty();
        assertThat(Postbox.of(address(3))).hasSize(1);
    }

    @Test
    void aMailingGoesToCustomersOfTheLevelsItIsForAndLeavesTheOthersOut() {
        var partner = audience.agreed(address(0));
        var basic = audience.agreed(address(1));
        var proactive = audience.agreed(address(2));
        audience.isWith(partner, address(0), "PARTNERSHIP");
        audience.isWith(proactive, address(2), "PROACTIVE");
        audience.until(known("GRANTED"), 3);
        var mailing = draft(List.of(partner, basic, proactive));
        targets(mailing, "outcome==PENDING").body("items.level", contains("PARTNERSHIP", "BASIC", "PROACTIVE"));
        targets(mailing, "level==PARTNERSHIP").body("items.contactId", contains(partner.toString()));
        String campaign = campaignOf(mailing);
        var wanted = new HashMap<String, Object>(newMailing(campaign));
        wanted.remove("campaignId");
        wanted.put("levels", List.of("PARTNERSHIP", "BASIC", "PARTNERSHIP"));
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .body(wanted)
                .put("/mailings/{id}", mailing)
                .then()
                .statusCode(200)
                .body("levels", contains("BASIC", "PARTNERSHIP"));

        As.person(MIA)
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post("/mailings/{id}/schedule", mailing)
                .then()
                .statusCode(200);

        over(mailing).body("progress.sent", equalTo(2)).body("progress.suppressed", equalTo(1));
        targets(mailing, "outcome==SUPPRESSED")
                .body("items.contactId", contains(proactive.toString()))
                .body("items.reason", contains("OTHER_LEVEL"));
        assertThat(Postbox.of(address(2))).isEmpty();
        assertThat(Postbox.of(address(0))).hasSize(1);
    }

    @Test
    void whatASenderLeftWhoWasKilledIsNotSentAgain() {
        var contacts =
                IntStream.range(0, 3).mapToObj(i -> audience.agreed(address(i))).toList();
        audience.until(known("GRANTED"), 3);
        var mailing = draft(contacts);
        audience.execute("update mailing_target set outcome = 'SENDING', decided_at = now() where contact_id = '"
                + contacts.getFirst() + "'");

        send(mailing);

        over(mailing).body("progress.sent", equalTo(2)).body("progress.uncertain", equalTo(1));
        assertThat(Postbox.of(address(0))).isEmpty();
        assertThat(Postbox.of(address(1))).hasSize(1);
        assertThat(Postbox.of(address(2))).hasSize(1);
    }

    @Test
    void whatTheMailServerRefusesIsSaidInItsWords() {
        var unreachable = audience.agreed("no address at all " + salt);
        audience.until(known("GRANTED"), 1);
        var mailing = draft(List.of(unreachable));

        send(mailing);

        over(mailing).body("progress.sent", equalTo(0));
        targets(mailing, "contactId==" + unreachable).body("items.error", contains(notNullValue()));
    }

    @Test
    void allWhoAnsweredToTheCampaignCanBeTargets() {
        var contact = audience.agreed(address(0));
        audience.until(known("GRANTED"), 1);
        var campaign = campaign();
        As.person(MIA)
                .body(Map.of("campaignId", campaign, "channel", "WEB_FORM", "familyName", "王", "email", address(0)))
                .post("/responses")
                .then()
                .statusCode(201);
        var mailing = draftOf(campaign);

        for (int i = 0; i < 2; i++) {
            As.person(MIA)
                    .post("/mailings/{id}/respondents", mailing)
                    .then()
                    .statusCode(200)
                    .body("targets", equalTo(1));
        }

        targets(mailing, "outcome==PENDING").body("items.contactId", contains(contact.toString()));
    }

    @Test
    void aCancelledMailingIsNotSent() {
        var contact = audience.agreed(address(0));
        var mailing = draft(List.of(contact));
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .body(Map.of("sendAt", "2999-01-01T00:00:00Z"))
                .post("/mailings/{id}/schedule", mailing)
                .then()
                .body("status", equalTo("SCHEDULED"));

        As.person(MIA)
                .header("If-Match", "\"1\"")
                .post("/mailings/{id}/cancellation", mailing)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        assertThat(audience.number(
                        "select count(*) from mailing_job where mailing_id = '" + mailing + "' and due_at is not null"))
                .isZero();
    }

    @Test
    void aMailingToNobodyOrOfACampaignThatDoesNotRunIsRefused() {
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "zh-CN")
                .body(Map.of())
                .post("/mailings/{id}/schedule", draft(List.of()))
                .then()
                .statusCode(409)
                .body("detail", equalTo("该邮件没有收件人。请先添加联系人。"));
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/mailings/{id}/schedule", draftOf(planned()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/campaign-not-running"));
    }

    @Test
    void onlyTheTeamSeesItAndAPreviewSaysWhatPeopleGet() {
        var mailing = draft(List.of(Ids.next()));

        As.person(MAX).get("/mailings/{id}", mailing).then().statusCode(404);
        As.person(MAX).get("/mailings/{id}/targets", mailing).then().statusCode(404);
        As.person(MIA)
                .get("/mailings/{id}/preview", mailing)
                .then()
                .statusCode(200)
                .body("subject", equalTo("春季博览会 / Spring fair"))
                .body("text", containsString("Come and see us."));
    }

    private String address(int number) {
        return "p%d-%s@mailing.example".formatted(number, salt);
    }

    /** How many of this test's contacts have a consent that stands so, as far as marketing knows. */
    private String known(String standing) {
        return "select count(*) from consent s join contact c on c.id = s.person_id where s.standing = '%s'"
                        .formatted(standing)
                + " and lower(c.email) like '%%%s%%'".formatted(salt);
    }

    private static String planned() {
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

    private static String campaign() {
        var campaign = planned();
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .post("/campaigns/{id}/start", campaign)
                .then()
                .statusCode(200);
        return campaign;
    }

    private static String draft(List<UUID> contacts) {
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

    private static String draftOf(String campaign) {
        return Answers.created(As.person(MIA).body(newMailing(campaign)).post("/mailings"));
    }

    private static Map<String, Object> newMailing(String campaign) {
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

    private static String campaignOf(String mailing) {
        return As.person(MIA).get("/mailings/{id}", mailing).path("campaignId");
    }

    private static void send(String mailing) {
        As.person(MIA)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/mailings/{id}/schedule", mailing)
                .then()
                .statusCode(200);
    }

    /** The mailing, as soon as every target has an outcome. */
    private static ValidatableResponse over(String mailing) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> As.person(MIA)
                        .get("/mailings/{id}", mailing)
                        .path("status")
                        .equals("SENT"));
        return As.person(MIA).get("/mailings/{id}", mailing).then();
    }

    private static ValidatableResponse targets(String mailing, String filter) {
        return As.person(MIA)
                .queryParam("filter", filter)
                .queryParam("limit", 200)
                .get("/mailings/{id}/targets", mailing)
                .then()
                .statusCode(200);
    }
}
