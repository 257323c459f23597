package dev.guanxi.contact.elsewhere;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.guanxi.contact.Api;
import dev.guanxi.contact.notification.web.Told;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lies in another service's recycle bin is in nothing of ours until it is back. */
@QuarkusTest
class RemovedElsewhereTest {
    private static final Person REP = Person.of("rep-elsewhere", Roles.SALES_REP, "/sales/elsewhere");

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aRemovedDealIsInNoSumNoSearchAndOnNoTimeline() {
        var customer = Api.customer(REP, Map.of("name", "Elsewhere"));
        var deal = Ids.next();
        says(deal, "won", customer, "ACTIVE");
        eventually(() -> won(customer).body("members[0].won.amount", contains("900.00")));
        eventually(() -> found("Hadschi").body("items.id", contains(deal.toString())));
        eventually(() -> timeline(customer).body("items.kind", contains("OPPORTUNITY_WON", "OPPORTUNITY_OPENED")));
        eventually(() -> served(customer, 1, "2026-03-05T00:00:00Z"));

        says(deal, "removed", customer, "REMOVED");

        eventually(() -> won(customer).body("members[0].won", empty()));
        eventually(() -> found("Hadschi").body("items", empty()));
        eventually(() -> timeline(customer).body("items", empty()));
        eventually(() -> served(customer, 0, null));

        says(deal, "returned", customer, "ACTIVE");

        eventually(() -> won(customer).body("members[0].won.amount", contains("900.00")));
        eventually(() -> found("Hadschi").body("items.id", contains(deal.toString())));
        eventually(() -> timeline(customer).body("items.kind", contains("OPPORTUNITY_WON", "OPPORTUNITY_OPENED")));
        eventually(() -> served(customer, 1, "2026-03-05T00:00:00Z"));
    }

    private void says(UUID deal, String happened, UUID customer, String status) {
        elsewhere.says(
                "crm.sales.opportunity",
                happened,
                deal,
                Map.of(
                        "number", "OP-2026-000777",
                        "name", "Hadschi Halef",
                        "customerId", customer,
                        "status", status,
                        "stage", "WON",
                        "amount", Map.of("amount", "900.00", "currency", "CNY"),
                        "ownerId", REP.id(),
                        "team", "/sales/elsewhere",
                        "openedAt", "2026-03-01T00:00:00Z",
                        "closedAt", "2026-03-05T00:00:00Z"));
    }

    @Test
    void aRemovedLeadFitsNothingIsNotFoundAndNobodyIsRemindedOfIt() {
        var lead = Ids.next();
        var definition = Api.draftDefinition(
                List.of(Map.of("trait", "SOURCE", "comparison", "ONE_OF", "values", List.of("CALL"), "weight", 1)));
        As.person(ADA)
                .header("If-Match", "\"0\"")
                .post("/target-definitions/{id}/publication", definition)
                .then()
                .statusCode(200);
        says(lead, "captured", "NEW");
        Told.tell(Map.of("person", REP.id(), "recordId", lead), "elsewhere-" + lead);
        eventually(() -> fits(lead).body("items.score", hasItem(100)));
        eventually(() -> found("Kara Ben").body("items.id", contains(lead.toString())));
        eventually(() -> inbox().body("items.recordId", contains(lead.toString())));

        says(lead, "removed", "REMOVED");

        eventually(() -> fits(lead).body("items", empty()));
        eventually(() -> found("Kara Ben").body("items", empty()));
        eventually(() -> inbox().body("items", empty()));
        As.person(REP).get("/notifications/unread").then().body("unread", equalTo(0));

        says(lead, "returned", "NEW");

        eventually(() -> fits(lead).body("items.score", hasItem(100)));
        eventually(() -> found("Kara Ben").body("items.id", contains(lead.toString())));
        eventually(() -> inbox().body("items.recordId", contains(lead.toString())));
    }

    private void says(UUID lead, String happened, String status) {
        var state = new HashMap<String, Object>(
                Map.of("number", "LD-2026-000777", "source", "CALL", "company", "Kara Ben GmbH", "status", status));
        state.put("ownerId", REP.id());
        state.put("team", "/sales/elsewhere");
        elsewhere.says("crm.sales.lead", happened, lead, state);
    }

    @Test
    void aRemovedCaseIsOnNoTimelineNotFoundAndNobodyIsRemindedOfIt() {
        var customer = Api.customer(REP, Map.of("name", "Helpless"));
        var help = Ids.next();
        var words = "Hilfe " + help.toString().substring(24);
        says(help, "opened", customer, "NEW", words);
        Told.tell(Map.of("person", REP.id(), "recordId", help), "elsewhere-" + help);
        eventually(() -> timeline(customer).body("items.kind", contains("CASE_OPENED")));
        eventually(() -> foundByAll(words).body("items.id", contains(help.toString())));
        eventually(() -> inbox().body("items.recordId", hasItem(help.toString())));

        says(help, "removed", customer, "REMOVED", words);

        eventually(() -> timeline(customer).body("items", empty()));
        eventually(() -> foundByAll(words).body("items", empty()));
        eventually(() -> inbox().body("items.recordId", not(hasItem(help.toString()))));

        says(help, "returned", customer, "NEW", words);

        eventually(() -> timeline(customer).body("items.kind", contains("CASE_OPENED")));
        eventually(() -> foundByAll(words).body("items.id", contains(help.toString())));
        eventually(() -> inbox().body("items.recordId", hasItem(help.toString())));

        says(help, "removed", customer, "REMOVED", words);
        elsewhere.forgets("crm.service.case", help);

        eventually(() -> foundByAll(words).body("items", empty()));
        eventually(() -> timeline(customer).body("items", empty()));
        eventually(() -> assertThat(Tables.column("select id::text from removed_elsewhere"))
                .doesNotContain(help.toString()));
    }

    private void says(UUID help, String happened, UUID customer, String status, String subject) {
        elsewhere.says(
                "crm.service.case",
                happened,
                help,
                Map.of(
                        "number", "CS-2026-000777",
                        "subject", subject,
                        "customerId", customer,
                        "status", status,
                        "priority", "HIGH",
                        "team", "/service/centre",
                        "openedAt", "2026-03-01T00:00:00Z"));
    }

    @Test
    void aRemovedRegistrationOfAPartnerIsOnNoTimelineAndNotFound() {
        var customer = Api.customer(REP, Map.of("name", "Registered"));
        var deal = Ids.next();
        var words = "Halef " + deal.toString().substring(24);
        registration(deal, "refused", customer, "REFUSED", words);
        eventually(() -> timeline(customer).body("items.kind", contains("DEAL_REFUSED", "DEAL_REGISTERED")));
        eventually(() -> foundByAll(words).body("items.id", contains(deal.toString())));

        registration(deal, "removed", customer, "REMOVED", words);

        eventually(() -> timeline(customer).body("items", empty()));
        eventually(() -> foundByAll(words).body("items", empty()));

        registration(deal, "returned", customer, "REFUSED", words);

        eventually(() -> timeline(customer).body("items.kind", contains("DEAL_REFUSED", "DEAL_REGISTERED")));
        eventually(() -> foundByAll(words).body("items.id", contains(deal.toString())));
    }

    private void registration(UUID deal, String happened, UUID customer, String status, String company) {
        elsewhere.says(
                "crm.partner.deal",
                happened,
                deal,
                Map.of(
                        "number",
                        "DR-2026-000777",
                        "company",
                        company,
                        "customerId",
                        customer,
                        "status",
                        status,
                        "amount",
                        Map.of("amount", "900.00", "currency", "CNY"),
                        "ownerId",
                        REP.id(),
                        "team",
                        "/sales/elsewhere",
                        "registeredAt",
                        "2026-03-01T00:00:00Z",
                        "decidedAt",
                        "2026-03-05T00:00:00Z"));
    }

    @Test
    void aRemovedAnswerToACampaignIsOnNoTimeline() {
        var customer = Api.customer(REP, Map.of("name", "Answered"));
        var response = Ids.next();
        answered(response, "linked", customer, "RECORDED");
        eventually(() -> timeline(customer).body("items.kind", contains("CAMPAIGN_RESPONSE")));

        answered(response, "removed", customer, "REMOVED");
        eventually(() -> timeline(customer).body("items", empty()));

        answered(response, "returned", customer, "RECORDED");
        eventually(() -> timeline(customer).body("items.kind", contains("CAMPAIGN_RESPONSE")));
    }

    private void answered(UUID response, String happened, UUID customer, String status) {
        elsewhere.says(
                "crm.marketing.response",
                happened,
                response,
                Map.of(
                        "campaignId",
                        Ids.next(),
                        "channel",
                        "EVENT",
                        "customerId",
                        customer,
                        "status",
                        status,
                        "team",
                        "/marketing",
                        "recordedAt",
                        "2026-03-01T00:00:00Z"));
    }

    private static ValidatableResponse foundByAll(String typed) {
        return As.person(ADA).queryParam("q", typed).get("/search").then().statusCode(200);
    }

    private static ValidatableResponse won(UUID customer) {
        return As.person(REP).get("/customers/{id}/group", customer).then().statusCode(200);
    }

    /** How often the radar saw us cooperate, and when last. */
    private static void served(UUID customer, int times, @Nullable String last) {
        As.person(REP)
                .queryParam("days", 3650)
                .get("/customers/{id}/relationship-radar", customer)
                .then()
                .statusCode(200)
                .body("aspects.find { it.aspect == 'COOPERATION' }.entries", equalTo(times))
                .body("aspects.find { it.aspect == 'COOPERATION' }.lastAt", equalTo(last));
    }

    private static ValidatableResponse timeline(UUID customer) {
        return As.person(REP).get("/customers/{id}/timeline", customer).then().statusCode(200);
    }

    private static ValidatableResponse found(String typed) {
        return As.person(REP).queryParam("q", typed).get("/search").then().statusCode(200);
    }

    private static ValidatableResponse fits(UUID lead) {
        return As.person(REP)
                .queryParam("filter", "prospectId==" + lead)
                .get("/fits")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse inbox() {
        return As.person(REP).get("/notifications").then().statusCode(200);
    }
}
