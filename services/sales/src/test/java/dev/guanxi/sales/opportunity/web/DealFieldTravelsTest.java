package dev.guanxi.sales.opportunity.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.lead;
import static dev.guanxi.sales.Api.listed;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of values when a lead is converted, when others bring records, and when somebody is erased. */
@QuarkusTest
class DealFieldTravelsTest extends SalesFields {
    @Test
    void aConvertedLeadsValuesGoToTheDealWhereTheyFitAndOthersHearOfWhichTypeTheyAre() {
        var mood = key("mood");
        var day = key("day");
        var tier = key("tier");
        var ours = key("ours");
        for (var kind : List.of("leads", "opportunities")) {
            defined(kind, mood, "TEXT", Map.of("maxLength", "leads".equals(kind) ? 20 : 3));
        }
        defined("leads", day, "DATE", Map.of());
        defined("opportunities", day, "TEXT", Map.of());
        defined("leads", tier, "TEXT", Map.of());
        defined("opportunities", ours, "TEXT", Map.of("defaultValue", "new"));
        var values = Map.of(rating, 4, mood, "cheerful", day, "2026-12-01", tier, "gold");
        var lead = lead(mei, Map.of("company", "甲", "familyName", "李", "custom", values));

        step(mei, "leads", lead, "conversion", Map.of()).then().statusCode(200);

        record("leads", lead).body("profile.custom", equalTo(values));
        String deal = record("leads", lead).extract().path("opportunityId");
        record("opportunities", UUID.fromString(deal)).body("custom", equalTo(Map.of(rating, 4, ours, "new")));
        var told = elsewhere
                .heardUntil("crm.sales.lead", lead, "converted")
                .getLast()
                .state();
        assertThat(told.path("customTypes").path(rating).asText()).isEqualTo("NUMBER");
        assertThat(told.path("customTypes").path(day).asText()).isEqualTo("DATE");
        assertThat(told.path("custom").path(tier).asText()).isEqualTo("gold");
    }

    @Test
    void whatOthersTellHasTheDefaultsAndLacksWhatIsRequired() {
        var tier = key("tier");
        var must = key("must");
        for (var kind : List.of("leads", "opportunities")) {
            defined(kind, tier, "CHOICE", Map.of("options", TIERS, "defaultValue", "silver"));
            defined(kind, must, "TEXT", Map.of("required", true));
        }
        var response = Ids.next();
        elsewhere.says(
                "crm.marketing.response",
                "recorded",
                response,
                Map.of("company", "天明眼镜", "familyName", "李", "team", "/marketing"));
        var lead = UUID.fromString(await().atMost(PATIENCE)
                .until(() -> listed(ADA, "leads", "responseId==" + response), found -> !found.isEmpty())
                .getFirst());
        record("leads", lead)
                .body("profile.custom." + tier, equalTo("silver"))
                .body("profile.custom." + must, nullValue());

        var converted = step(ADA, "leads", lead, "conversion", Map.of());
        converted.then().statusCode(200);
        record("opportunities", UUID.fromString(converted.path("opportunityId")))
                .body("custom." + tier, equalTo("silver"));

        As.person(mei)
                .body(Map.of("name", "Lacking", "amount", cny("1.00")))
                .post("/opportunities")
                .then()
                .statusCode(422)
                .body("violations.field", contains("custom." + must));
    }

    @Test
    void ofAnErasedPersonNoWordsAreLeft() {
        var note = key("note");
        var tier = key("tier");
        for (var kind : List.of("leads", "opportunities")) {
            defined(kind, note, "TEXT", Map.of());
            defined(kind, tier, "CHOICE", Map.of("options", TIERS));
        }
        var word = "Erasmus" + UUID.randomUUID().toString().replace("-", "");
        var values = Map.of(note, "likes " + word, tier, "gold");
        var lead = lead(mei, Map.of("company", "天明眼镜", "familyName", "李", "custom", values));
        var converted = step(mei, "leads", lead, "conversion", Map.of());
        var deal = UUID.fromString(converted.path("opportunityId"));
        patch(mei, "opportunities", deal, Map.of("custom", values)).then().statusCode(200);
        assertThat(Tables.mentioning(word)).contains("lead", "opportunity");

        elsewhere.forgets("crm.contact.contact", UUID.fromString(converted.path("contactId")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(word)).isEmpty());
        record("leads", lead).body("profile.custom", nullValue()).body("profile.company", equalTo("天明眼镜"));
        record("opportunities", deal).body("custom." + tier, equalTo("gold")).body("custom." + note, nullValue());
    }
}
