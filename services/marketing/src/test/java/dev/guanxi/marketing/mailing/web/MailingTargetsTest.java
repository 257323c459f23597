package dev.guanxi.marketing.mailing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.mail.Postbox;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom a mailing goes to, and whom it leaves out, up to the moment in which it is sent. */
@QuarkusTest
@WithTestResource(value = Postbox.class, scope = TestResourceScope.GLOBAL)
class MailingTargetsTest extends Mailings {
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
}
