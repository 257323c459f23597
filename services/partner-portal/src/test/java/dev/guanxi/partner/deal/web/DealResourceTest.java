package dev.guanxi.partner.deal.web;

import static dev.guanxi.partner.deal.web.DealDesk.CONTACTS;
import static dev.guanxi.partner.deal.web.DealDesk.DEALS;
import static dev.guanxi.partner.deal.web.DealDesk.MEG;
import static dev.guanxi.partner.deal.web.DealDesk.OPPORTUNITIES;
import static dev.guanxi.partner.deal.web.DealDesk.REP;
import static dev.guanxi.partner.deal.web.DealDesk.admit;
import static dev.guanxi.partner.deal.web.DealDesk.approve;
import static dev.guanxi.partner.deal.web.DealDesk.as;
import static dev.guanxi.partner.deal.web.DealDesk.register;
import static dev.guanxi.partner.deal.web.DealDesk.registered;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DealResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    @Inject
    Pool database;

    Person ana;
    Person bea;
    String salt;

    @BeforeEach
    void twoPartners() {
        ana = Person.of("ana", Roles.PARTNER).partner(admit("Partner A"));
        bea = Person.of("bea", Roles.PARTNER).partner(admit("Partner B"));
        salt = Ids.next().toString().substring(24);
    }

    @Test
    void anApprovedDealBecomesAnOpportunityAndItsProgressComesBack() {
        var deal = registered(ana, "Path " + salt);
        var id = Answers.id(deal);
        approve(deal).then().statusCode(200).body("status", equalTo("APPROVED"));
        String opportunity = As.person(ana).get(deal.header("Location")).path("opportunityId");
        var approved = elsewhere.heardUntil(DEALS, id, "approved").getLast().state();
        assertThat(approved.path("opportunityId").textValue()).isEqualTo(opportunity);
        assertThat(approved.path("partnerId").textValue())
                .isEqualTo(ana.claims().get("partner_id"));

        tellProgress(UUID.fromString(opportunity), id, "ENGAGING");
        eventually(() -> as(ana, deal).body("stage", equalTo("ENGAGING")).body("status", equalTo("APPROVED")));
        tellProgress(UUID.fromString(opportunity), id, "WON");
        eventually(() -> as(ana, deal).body("status", equalTo("WON")));

        eventually(() -> assertThat(elsewhere.heard(DEALS, id))
                .extracting(Heard::happened)
                .containsExactly("registered", "approved", "progressed", "won"));
        registered(bea, "Path " + salt + ", Inc.");
    }

    @Test
    void aRefusalHasAReasonAndFreesTheCustomer() {
        var deal = registered(ana, "Refused " + salt);

        As.person(MEG)
                .header("If-Match", deal.header("ETag"))
                .body(Map.of("reason", "They buy from us directly."))
                .post(deal.header("Location") + "/refusal")
                .then()
                .statusCode(200);

        as(ana, deal).body("status", equalTo("REFUSED")).body("reason", equalTo("They buy from us directly."));
        approve(deal).then().statusCode(412);
        registered(bea, "Refused " + salt);
    }

    @Test
    void aWithdrawalHasAReasonEndsTheProtectionAndIsTold() {
        var deal = registered(ana, "Withdrawn " + salt);
        var id = Answers.id(deal);
        withdraw(bea, id, "Not mine.").then().statusCode(404);
        withdraw(MEG, id, "Not mine.").then().statusCode(403);
        withdraw(ana, id, " ").then().statusCode(422);
        approve(deal).then().statusCode(200);
        register(bea, "Withdrawn " + salt).then().statusCode(409);
        As.person(ana)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Too late."))
                .post("/deals/{id}/withdrawal", id)
                .then()
                .statusCode(412);

        withdraw(ana, id, "The customer stopped the project.")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("reason", equalTo("The customer stopped the project."))
                .body("withdrawnAt", notNullValue());

        withdraw(ana, id, "Again.").then().statusCode(409).body("type", equalTo("/problems/deal-not-active"));
        registered(bea, "Withdrawn " + salt);
        var told = elsewhere.heardUntil(DEALS, id, "withdrawn").getLast().state();
        assertThat(told.path("status").textValue()).isEqualTo("WITHDRAWN");
        assertThat(told.path("reason").textValue()).isEqualTo("The customer stopped the project.");
        As.person(MEG)
                .get("/deals/{id}/history", id)
                .then()
                .body("[0].actor", equalTo(ana.id()))
                .body("[0].changes.find { it.field == 'status' }.before", equalTo("APPROVED"))
                .body("[0].changes.find { it.field == 'status' }.after", equalTo("WITHDRAWN"));
    }

    @Test
    void whatSalesWonBeforeTheyHeardOfAWithdrawalIsWonAndALossIsNoNews() {
        var won = registered(ana, "Won late " + salt);
        var lost = registered(ana, "Lost late " + salt);
        approve(won).then().statusCode(200);
        approve(lost).then().statusCode(200);
        withdraw(ana, Answers.id(won), "No budget.").then().statusCode(200);
        withdraw(ana, Answers.id(lost), "No budget.").then().statusCode(200);

        tellProgress(Ids.next(), Answers.id(lost), "LOST");
        tellProgress(Ids.next(), Answers.id(won), "WON");

        elsewhere.heardUntil(DEALS, Answers.id(won), "won");
        as(ana, won).body("status", equalTo("WON"));
        as(ana, lost).body("status", equalTo("WITHDRAWN"));
    }

    private static Response withdraw(Person person, UUID deal, String reason) {
        return As.person(person)
                .header("If-Match", As.person(MEG).get("/deals/{id}", deal).header("ETag"))
                .body(Map.of("reason", reason))
                .post("/deals/{id}/withdrawal", deal);
    }

    @Test
    void aPartnerNeverSeesAnothersDeal() {
        var deal = registered(ana, "Secret " + salt);
        var own = registered(bea, "Mine " + salt);

        as(bea, deal).statusCode(404);
        As.person(bea)
                .get("/deals?count=true")
                .then()
                .body("count", equalTo(1))
                .body("items.id", contains(own.path("id").toString()));
        As.person(bea).get("/deals/sums").then().body("", hasSize(1)).body("[0].deals", equalTo(1));
        patch(bea, deal, Map.of("expectedClose", "2027-01-01")).then().statusCode(404);
        As.person(REP).get(deal.header("Location")).then().statusCode(404);
        As.person(MEG).get(deal.header("Location")).then().statusCode(200);
        As.person(Person.of("eve", Roles.PARTNER))
                .get(deal.header("Location"))
                .then()
                .statusCode(404);
    }

    @Test
    void aPartnerMovesTheCloseDateButNotTheOwner() {
        var deal = registered(ana, "Patch " + salt);

        patch(ana, deal, Map.of("ownerId", "ana")).then().statusCode(403);
        patch(ana, deal, Map.of("expectedClose", "2027-01-31"))
                .then()
                .statusCode(200)
                .body("expectedClose", equalTo("2027-01-31"))
                .body("ownerId", equalTo("meg"));

        var id = Answers.id(deal);
        var changed = elsewhere.heardUntil(DEALS, id, "rescheduled").getLast().state();
        assertThat(changed.path("expectedClose").textValue()).isEqualTo("2027-01-31");
    }

    @Test
    void onlyActivePartnersRegister() {
        register(Person.of("eve", Roles.PARTNER), "X " + salt).then().statusCode(403);
        register(Person.of("eve", Roles.PARTNER).partner(Ids.next()), "X " + salt)
                .then()
                .statusCode(403);
        register(MEG, "X " + salt).then().statusCode(403);
        As.person(ana).body(Map.of("company", "")).post("/deals").then().statusCode(422);
    }

    @Test
    void anErasedContactIsGoneFromDealHistoryAndTopic() {
        var contact = Ids.next();
        elsewhere.says(CONTACTS, "created", contact, Map.of("email", "WEI." + salt + "@example.com"));
        var person = Map.of("givenName", "伟" + salt, "familyName", "张", "email", "wei." + salt + "@example.com");
        var deal = registered(ana, "Erasure " + salt, person);
        elsewhere.says(CONTACTS, "changed", contact, Map.of("email", "wei." + salt + "@example.com"));
        var id = Answers.id(deal);
        eventually(() -> assertThat(isRecognised(contact, id)).isTrue());

        elsewhere.forgets(CONTACTS, contact);

        eventually(() -> as(ana, deal).body("givenName", nullValue()).body("email", nullValue()));
        As.person(MEG).get(deal.header("Location") + "/history").then().body(not(containsString("伟" + salt)));
        var erased = elsewhere.heardUntil(DEALS, id, "person-erased").getLast().state();
        assertThat(erased.toString()).doesNotContain(salt + "@");
    }

    private boolean isRecognised(UUID contact, UUID deal) {
        return database.preparedQuery("select from deal_person where contact_id = $1 and deal_id = $2")
                        .execute(Tuple.of(contact, deal))
                        .await()
                        .indefinitely()
                        .rowCount()
                > 0;
    }

    private void tellProgress(UUID opportunity, UUID deal, String stage) {
        elsewhere.says(OPPORTUNITIES, "changed", opportunity, Map.of("dealId", deal, "stage", stage));
    }

    private static Response patch(Person person, Response deal, Map<String, String> changes) {
        return As.person(person)
                .contentType("application/merge-patch+json")
                .header("If-Match", deal.header("ETag"))
                .body(changes)
                .patch(deal.header("Location"));
    }
}
