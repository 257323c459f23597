package dev.guanxi.sales.lead.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeadConsumersTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP, "/sales/east");
    static final Person BOB = Person.of("bob", Roles.SALES_REP, "/sales/west");
    static final Person LEO = Person.of("leo", Roles.ANALYST);

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aResponseBecomesALeadInThePoolForEverybodyToTake() {
        var response = Ids.next();
        var campaign = Ids.next();
        record(response, campaign, "李", "/marketing");

        var lead = leadOf(ANN, response);
        assertThat(lead.getString("status")).isEqualTo("NEW");
        assertThat(lead.getString("source")).isEqualTo("CAMPAIGN");
        assertThat(lead.getString("campaignId")).isEqualTo(campaign.toString());
        assertThat(leadOf(BOB, response).getString("id")).isEqualTo(lead.getString("id"));
        As.person(ANN)
                .header("If-Match", "\"0\"")
                .body(Map.of("ownerId", "ann"))
                .post("/leads/%s/assignment".formatted(lead.getString("id")))
                .then()
                .statusCode(200)
                .body("team", equalTo("/sales/east"));
        As.person(BOB).get("/leads/" + lead.getString("id")).then().statusCode(404);
    }

    @Test
    void aResponseBecomesOneLeadHoweverOftenItIsTold() {
        var response = Ids.next();
        var campaign = Ids.next();
        record(response, campaign, "王", "/marketing");
        record(response, campaign, "王", "/marketing");
        var last = Ids.next();
        record(last, campaign, "赵", "/marketing");
        leadOf(ANN, response);
        leadOf(ANN, last);

        As.person(LEO)
                .queryParam("filter", "responseId==" + response)
                .get("/leads?count=true")
                .then()
                .body("count", equalTo(1));
    }

    @Test
    void nothingIsLeftOfAPersonWhoIsErased() {
        var response = Ids.next();
        var name = "Erasmus" + UUID.randomUUID().toString().replace("-", "");
        record(response, Ids.next(), name, "/marketing");
        var lead = leadOf(ANN, response);
        As.person(ANN)
                .body(Map.of("kind", "CALL", "note", name + " will think about it"))
                .post("/leads/%s/follow-ups".formatted(lead.getString("id")))
                .then()
                .statusCode(201);
        var converted = As.person(ANN)
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("opportunityName", "Lenses for " + name))
                .post("/leads/%s/conversion".formatted(lead.getString("id")));
        converted.then().statusCode(200);
        elsewhere.heardUntil("crm.sales.lead", UUID.fromString(lead.getString("id")), "converted");
        assertThat(Tables.mentioning(name)).contains("lead", "lead_follow_up", "opportunity", "audit_trail");

        elsewhere.forgets("crm.contact.contact", UUID.fromString(converted.path("contactId")));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Tables.mentioning(name)).isEmpty());
        As.person(ANN)
                .get("/leads/" + lead.getString("id"))
                .then()
                .body("status", equalTo("CONVERTED"))
                .body("profile.familyName", nullValue())
                .body("profile.company", equalTo("天明眼镜"));
        var leads = elsewhere.heardUntil("crm.sales.lead", UUID.fromString(lead.getString("id")), "person-erased");
        assertThat(leads.getLast().state().toString()).doesNotContain(name);
        var deals = elsewhere.heardUntil(
                "crm.sales.opportunity", UUID.fromString(converted.path("opportunityId")), "person-erased");
        assertThat(deals.getLast().state().toString()).doesNotContain(name);
    }

    @Test
    void aPersonErasedInMarketingIsErasedInTheLeadToo() {
        var response = Ids.next();
        var name = "Erika" + UUID.randomUUID().toString().replace("-", "");
        record(response, Ids.next(), name, "/marketing");
        leadOf(ANN, response);

        elsewhere.says("crm.marketing.response", "person-erased", response, Map.of());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Tables.mentioning(name)).isEmpty());
    }

    @Test
    void aResponseInTheRecycleBinMakesNoLeadUntilItIsBack() {
        var removed = Ids.next();
        var other = Ids.next();
        record(removed, Ids.next(), "钱", "/marketing", "REMOVED");
        record(other, Ids.next(), "周", "/marketing");
        leadOf(ANN, other);
        As.person(ANN)
                .queryParam("filter", "responseId==" + removed)
                .get("/leads?count=true")
                .then()
                .body("count", equalTo(0));

        record(removed, Ids.next(), "钱", "/marketing", "RECORDED");

        leadOf(ANN, removed);
    }

    @Test
    void aResponseOfASalesTeamsCampaignGoesToThatTeam() {
        var response = Ids.next();
        record(response, Ids.next(), "孙", "/sales/north");

        var kim = Person.of("kim", Roles.SALES_MANAGER, "/sales/north");
        leadOf(kim, response);
        As.person(ANN)
                .queryParam("filter", "responseId==" + response)
                .get("/leads?count=true")
                .then()
                .body("count", equalTo(0));
        As.person(kim)
                .queryParam("filter", "responseId==" + response)
                .get("/leads")
                .then()
                .body("items.team", contains("/sales/north"));
    }

    private void record(UUID response, UUID campaign, String familyName, String team) {
        record(response, campaign, familyName, team, "RECORDED");
    }

    private void record(UUID response, UUID campaign, String familyName, String team, String status) {
        elsewhere.says(
                "crm.marketing.response",
                status.equals("REMOVED") ? "removed" : "recorded",
                response,
                Map.of(
                        "campaignId",
                        campaign,
                        "channel",
                        "WEB",
                        "company",
                        "天明眼镜",
                        "familyName",
                        familyName,
                        "interest",
                        "lenses for " + familyName,
                        "ownerId",
                        "max",
                        "team",
                        team,
                        "status",
                        status));
    }

    /** The lead of a response, once it is there and the person sees it. */
    private static JsonPath leadOf(Person person, UUID response) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> As.person(person)
                                .queryParam("filter", "responseId==" + response)
                                .get("/leads")
                                .jsonPath()
                                .setRootPath("items[0]"),
                        lead -> lead.get("id") != null);
    }
}
