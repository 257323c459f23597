package dev.guanxi.sales.bin;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.ANN;
import static dev.guanxi.sales.Api.BOB;
import static dev.guanxi.sales.Api.MEG;
import static dev.guanxi.sales.Api.bringBack;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.lead;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.remove;
import static dev.guanxi.sales.Api.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What lies in the bin goes for good, loses what it says of people, and is asked for by others meanwhile. */
@QuarkusTest
class DealsGoneForGoodTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    BinJob job;

    @Test
    void whatLiesThereForThirtyDaysGoesWithAllThatSpeaksOfItAndWhatCameLaterStays() {
        var name = word("Old");
        var deal = deal(MEG, name);
        step(MEG, "opportunities", deal, "stage", Map.of("stage", "ENGAGING"));
        var lead = lead(MEG, Map.of("company", name, "familyName", name));
        var young = deal(MEG, "Young");
        remove(MEG, "opportunities", deal);
        remove(MEG, "leads", lead);
        remove(MEG, "opportunities", young);
        assertThat(Tables.mentioning(name)).contains("opportunity", "lead", "audit_trail", "recycle_bin");
        age(deal, 29);
        age(lead, 31);
        empty();
        record("opportunities", deal).statusCode(200);
        record("leads", lead).statusCode(404);

        age(deal, 31);
        empty();

        record("opportunities", deal).statusCode(404);
        record("opportunities", young).body("status", equalTo("REMOVED"));
        assertThat(Tables.column("select id from stage_change where opportunity_id = '%s'".formatted(deal)))
                .isEmpty();
        assertThat(elsewhere
                        .heardUntil("crm.sales.opportunity", deal, "erased")
                        .getLast()
                        .state()
                        .isNull())
                .isTrue();
        elsewhere.heardUntil("crm.sales.lead", lead, "erased");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(name)).isEmpty());
        bringBack(MEG, young).then().statusCode(204);
    }

    @Test
    void aManagerNeedNotWait() {
        var lead = lead(ANN, Map.of("company", "At once"));
        remove(ANN, "leads", lead);

        As.person(MEG).delete("/recycle-bin/{id}", lead).then().statusCode(204);

        record("leads", lead).statusCode(404);
        As.person(ADA).get("/recycle-bin/{id}", lead).then().statusCode(404);
    }

    @Test
    void aPartnersDealOpensItsOpportunityNeitherTwiceNorAgain() {
        var opportunity = Ids.next();
        var deal = Ids.next();
        approved(deal, opportunity, "approved");
        await().atMost(PATIENCE)
                .untilAsserted(() -> record("opportunities", opportunity).statusCode(200));
        remove(MEG, "opportunities", opportunity);

        approved(deal, opportunity, "rescheduled");
        await().atMost(PATIENCE)
                .untilAsserted(() -> record("opportunities", opportunity).body("expectedClose", equalTo("2027-02-28")));
        record("opportunities", opportunity).body("status", equalTo("REMOVED"));
        assertThat(listed(MEG, "opportunities", "dealId==" + deal)).isEmpty();

        As.person(MEG).delete("/recycle-bin/{id}", opportunity).then().statusCode(204);
        approved(deal, opportunity, "changed");
        var other = Ids.next();
        approved(Ids.next(), other, "approved");
        await().atMost(PATIENCE)
                .untilAsserted(() -> record("opportunities", other).statusCode(200));

        record("opportunities", opportunity).statusCode(404);
    }

    private void approved(UUID deal, UUID opportunity, String happened) {
        elsewhere.says(
                "crm.partner.deal",
                happened,
                deal,
                Map.of(
                        "number", "DL-7",
                        "status", "APPROVED",
                        "company", "宝岛眼镜",
                        "opportunityId", opportunity,
                        "amount", cny("5000.00"),
                        "expectedClose", "2027-02-28",
                        "team", "/sales/east"));
    }

    @Test
    void anErasedPersonLeavesTheBinTooAndWhatSpokeOfThemCanStillComeBack() {
        var name = word("Erasmus");
        var lead = lead(ANN, Map.of("familyName", name, "phone", "+86 571 5555 0100"));
        var converted = step(ANN, "leads", lead, "conversion", Map.of("opportunityName", "For " + name));
        converted.then().statusCode(200);
        var deal = UUID.fromString(converted.path("opportunityId"));
        remove(ANN, "leads", lead);
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .header("Change-Reason", name + " does not want it")
                .delete("/opportunities/{id}", deal)
                .then()
                .statusCode(204);
        assertThat(Tables.mentioning(name)).contains("recycle_bin");

        elsewhere.forgets("crm.contact.contact", UUID.fromString(converted.path("contactId")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(name)).isEmpty());
        var number = record("opportunities", deal).extract().<String>path("number");
        As.person(ANN)
                .get("/recycle-bin/{id}", deal)
                .then()
                .statusCode(200)
                .body("title", equalTo(number))
                .body("reason", nullValue());
        bringBack(ANN, deal).then().statusCode(204);
        bringBack(ANN, lead).then().statusCode(204);
        record("leads", lead).body("status", equalTo("CONVERTED")).body("profile.familyName", nullValue());
    }

    @Test
    void aLeadOfThePoolIsInEverybodysBinAndItsResponseMakesNoOther() {
        var response = Ids.next();
        responded(response);
        var lead = await().atMost(PATIENCE)
                .until(() -> listed(ANN, "leads", "responseId==" + response), found -> !found.isEmpty())
                .getFirst();
        var id = UUID.fromString(lead);

        remove(ANN, "leads", id);
        responded(response);

        seenInTheBin(ANN, id);
        seenInTheBin(BOB, id);
        assertThat(listed(BOB, "leads", "responseId==" + response)).isEmpty();
        bringBack(BOB, id).then().statusCode(204);
        record("leads", id).body("status", equalTo("NEW"));
    }

    private static void seenInTheBin(Person person, UUID id) {
        As.person(person).get("/recycle-bin/{id}", id).then().statusCode(200);
        assertThat(listed(person, "recycle-bin", "team==/sales/pool")).contains(id.toString());
    }

    private void responded(UUID response) {
        elsewhere.says(
                "crm.marketing.response",
                "recorded",
                response,
                Map.of("company", "天明眼镜", "familyName", "李", "team", "/marketing"));
    }

    /** As if it had been removed so many days ago. */
    private void age(UUID id, int days) {
        Tables.execute(
                "update recycle_bin set removed_at = now() - interval '%d days' where id = '%s'".formatted(days, id));
    }

    private void empty() {
        try {
            VertxContextSupport.subscribeAndAwait(job::empty);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static String word(String start) {
        return start + UUID.randomUUID().toString().replace("-", "");
    }
}
