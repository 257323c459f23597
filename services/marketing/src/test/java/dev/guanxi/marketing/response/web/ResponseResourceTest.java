package dev.guanxi.marketing.response.web;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.platform.testkit.events.Heard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponseResourceTest {
    static final String RESPONSES = "crm.marketing.response";
    static final String LEADS = "crm.sales.lead";
    static final String OPPORTUNITIES = "crm.sales.opportunity";
    static final String CONTACTS = "crm.contact.contact";
    static final Person MIA = Person.of("mia", Roles.MARKETER, "/marketing/online");
    static final Person MAX = Person.of("max", Roles.MARKETER, "/marketing/events");

    private final Elsewhere elsewhere = new Elsewhere();

    Response running;
    UUID campaign;
    String salt;

    @BeforeEach
    void aRunningCampaign() {
        var planned = As.person(MIA)
                .body(Map.of(
                        "name", "Spring",
                        "kind", "EMAIL",
                        "startsOn", "2026-03-01",
                        "endsOn", "2026-05-31",
                        "budget", Map.of("amount", "6000.00", "currency", "EUR")))
                .post("/campaigns");
        running = As.person(MIA).header("If-Match", "\"0\"").post(planned.header("Location") + "/start");
        running.then().statusCode(200);
        campaign = Answers.id(running);
        salt = Ids.next().toString().substring(24);
    }

    @Test
    void aResponseIsToldAndLinkedWithWhatSalesMakeOfIt() {
        var response = record(MIA);
        response.then().statusCode(201);
        var id = Answers.id(response);
        var recorded =
                elsewhere.heardUntil(RESPONSES, id, "recorded").getFirst().state();
        assertThat(recorded.path("campaignId").textValue()).isEqualTo(campaign.toString());
        assertThat(recorded.path("familyName").textValue()).isEqualTo("张" + salt);
        var lead = Ids.next();
        var customer = Ids.next();
        var contact = Ids.next();

        elsewhere.says(LEADS, "captured", lead, lead(id, "NEW", Map.of()));
        var converted = lead(id, "CONVERTED", Map.of("customerId", customer, "contactId", contact));
        elsewhere.stutters(3, LEADS, "converted", lead, converted);

        eventually(() -> read(response)
                .body("leadId", equalTo(lead.toString()))
                .body("customerId", equalTo(customer.toString()))
                .body("contactId", equalTo(contact.toString())));
        eventually(() -> assertThat(elsewhere.heard(RESPONSES, id))
                .extracting(Heard::happened)
                .containsExactly("recorded", "linked", "linked"));
    }

    @Test
    void onlyARunningCampaignTakesResponsesAndOnlyOfThoseWhoSeeIt() {
        record(MAX).then().statusCode(404);
        As.person(MIA)
                .header("If-Match", running.header("ETag"))
                .post("/campaigns/{id}/end", campaign)
                .then()
                .statusCode(200);

        record(MIA).then().statusCode(409).body("type", equalTo("/problems/campaign-not-running"));
        As.person(MIA)
                .body(Map.of("campaignId", campaign, "channel", "PIGEON"))
                .post("/responses")
                .then()
                .statusCode(400);
    }

    @Test
    void theFiguresFollowFromWhatSalesTell() {
        As.person(MIA)
                .header("If-Match", running.header("ETag"))
                .body(Map.of("spent", Map.of("amount", "5000.00", "currency", "EUR"), "sent", 1000))
                .put("/campaigns/{id}/effort", campaign)
                .then()
                .statusCode(200);
        IntStream.range(0, 120).forEach(_ -> record(MIA).then().statusCode(201));
        IntStream.range(0, 30)
                .forEach(_ -> elsewhere.says(LEADS, "converted", Ids.next(), lead(Ids.next(), "CONVERTED", Map.of())));
        IntStream.range(0, 90)
                .forEach(_ -> elsewhere.says(LEADS, "captured", Ids.next(), lead(Ids.next(), "NEW", Map.of())));
        IntStream.range(0, 6)
                .forEach(_ -> elsewhere.says(OPPORTUNITIES, "won", Ids.next(), opportunity("WON", "2360.91")));
        elsewhere.says(OPPORTUNITIES, "opened", Ids.next(), opportunity("PROSPECTING", "10000.00"));

        eventually(() -> As.person(MIA)
                .get("/campaigns/{id}/figures", campaign)
                .then()
                .statusCode(200)
                .body("sent", equalTo(1000))
                .body("responses", equalTo(120))
                .body("leads", equalTo(30))
                .body("won", equalTo(6))
                .body("revenue.amount", equalTo("14165.46"))
                .body("returnOnInvestment", equalTo(183.31f))
                .body("costPerLead.amount", equalTo("166.67")));
    }

    @Test
    void whatLiesInSalesRecycleBinDoesNotCountUntilItIsBack() {
        var deal = Ids.next();
        var lead = Ids.next();
        elsewhere.says(OPPORTUNITIES, "won", deal, opportunity("WON", "900.00"));
        elsewhere.says(LEADS, "converted", lead, lead(Ids.next(), "CONVERTED", Map.of()));
        figures(1, "900.00");

        elsewhere.says(OPPORTUNITIES, "removed", deal, standing("REMOVED"));
        elsewhere.says(LEADS, "removed", lead, lead(Ids.next(), "REMOVED", Map.of()));
        figures(0, "0.00");

        elsewhere.says(OPPORTUNITIES, "returned", deal, standing("ACTIVE"));
        elsewhere.says(LEADS, "returned", lead, lead(Ids.next(), "CONVERTED", Map.of()));
        figures(1, "900.00");
    }

    private Map<String, Object> standing(String status) {
        var deal = new HashMap<String, Object>(opportunity("WON", "900.00"));
        deal.put("status", status);
        return deal;
    }

    /** So many leads and deals come of the campaign, and so much money. */
    private void figures(int count, String revenue) {
        eventually(() -> As.person(MIA)
                .get("/campaigns/{id}/figures", campaign)
                .then()
                .statusCode(200)
                .body("leads", equalTo(count))
                .body("won", equalTo(count))
                .body("revenue.amount", equalTo(revenue)));
    }

    @Test
    void anErasedContactIsGoneFromResponseHistoryAndTopic() {
        var response = record(MIA);
        var id = Answers.id(response);
        var contact = Ids.next();
        elsewhere.says(LEADS, "converted", Ids.next(), lead(id, "CONVERTED", Map.of("contactId", contact)));
        eventually(() -> read(response).body("contactId", equalTo(contact.toString())));

        elsewhere.forgets(CONTACTS, contact);

        eventually(() -> read(response)
                .body("familyName", nullValue())
                .body("email", nullValue())
                .body("interest", nullValue()));
        As.person(MIA)
                .get(response.header("Location") + "/history")
                .then()
                .statusCode(200)
                .body(not(containsString("张" + salt)));
        var erased =
                elsewhere.heardUntil(RESPONSES, id, "person-erased").getLast().state();
        assertThat(erased.toString()).doesNotContain(salt + "@");
    }

    @Test
    void aPersonIsRecognisedByAddressInEveryResponse() {
        var contact = Ids.next();
        elsewhere.says(CONTACTS, "created", contact, Map.of("email", "WEI." + salt + "@example.com"));
        var first = record(MIA);
        elsewhere.says(CONTACTS, "changed", contact, Map.of("email", "wei." + salt + "@example.com"));
        var second = record(MIA);
        elsewhere.says(CONTACTS, "changed", contact, Map.of("email", "wei." + salt + "@example.com"));

        elsewhere.forgets(CONTACTS, contact);

        eventually(() -> read(first).body("email", nullValue()));
        eventually(() -> read(second).body("email", nullValue()));
    }

    @Test
    void aLeadThatLosesItsPersonTakesTheResponseAlong() {
        var response = record(MIA);
        var id = Answers.id(response);

        elsewhere.says(LEADS, "person-erased", Ids.next(), lead(id, "NEW", Map.of()));

        eventually(() -> read(response).body("email", nullValue()).body("campaignId", equalTo(campaign.toString())));
    }

    @Test
    void theSameKeyRecordsOnce() {
        var key = UUID.randomUUID().toString();
        var first = As.person(MIA).header("Idempotency-Key", key).body(body()).post("/responses");
        var second = As.person(MIA).header("Idempotency-Key", key).body(body()).post("/responses");

        second.then().statusCode(201).body("id", equalTo(first.path("id")));
        As.person(MIA)
                .queryParam("filter", "campaignId==" + campaign)
                .queryParam("count", true)
                .get("/responses")
                .then()
                .body("count", equalTo(1));
    }

    private Response record(Person person) {
        return As.person(person).body(body()).post("/responses");
    }

    private Map<String, ?> body() {
        return Map.of(
                "campaignId",
                campaign,
                "channel",
                "WEB_FORM",
                "givenName",
                "伟",
                "familyName",
                "张" + salt,
                "email",
                "wei." + salt + "@example.com",
                "interest",
                "Please call 张" + salt);
    }

    private Map<String, ?> lead(UUID response, String status, Map<String, ?> more) {
        var state = new HashMap<String, Object>(more);
        state.putAll(Map.of("campaignId", campaign, "responseId", response, "status", status));
        return state;
    }

    private Map<String, ?> opportunity(String stage, String amount) {
        return Map.of("campaignId", campaign, "stage", stage, "amount", Map.of("amount", amount, "currency", "EUR"));
    }

    private static ValidatableResponse read(Response response) {
        return As.person(MIA).get(response.header("Location")).then().statusCode(200);
    }
}
