package dev.guanxi.partner.deal.web;

import static dev.guanxi.partner.deal.web.DealDesk.CONTACTS;
import static dev.guanxi.partner.deal.web.DealDesk.CUSTOMERS;
import static dev.guanxi.partner.deal.web.DealDesk.DEALS;
import static dev.guanxi.partner.deal.web.DealDesk.MEG;
import static dev.guanxi.partner.deal.web.DealDesk.OPPORTUNITIES;
import static dev.guanxi.partner.deal.web.DealDesk.admit;
import static dev.guanxi.partner.deal.web.DealDesk.approve;
import static dev.guanxi.partner.deal.web.DealDesk.register;
import static dev.guanxi.partner.deal.web.DealDesk.registered;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.MovableClock;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registered deals have fields of an administrator, which our people fill, are changed many at once, and come back from the bin. */
@QuarkusTest
class DealKindTest extends RecordsThatComeBackTest {
    private static final Person WEST = Person.of("wes", Roles.SALES_MANAGER, "/sales/west");

    @Inject
    BinJob job;

    @Inject
    MovableClock clock;

    private Person user = MEG;

    @BeforeEach
    void aPartner() {
        var partner = admit("Allies");
        user = Person.of("pia-" + partner, Roles.PARTNER).partner(partner);
    }

    @AfterEach
    void todayAgain() {
        clock.moveTo(Duration.ZERO);
    }

    /** The partner registers it, and our manager says the rest. */
    @Override
    protected Kind kind() {
        return new Kind("deals", DEALS, MEG, MEG, "custom", List.of("Deal"), values -> {
            var deal = registered(user, "Customer " + UUID.randomUUID());
            if (!values.isEmpty()) {
                patch(MEG, Answers.id(deal), Map.of("custom", values)).then().statusCode(200);
            }
            return deal;
        });
    }

    @Override
    protected boolean saidAtOnce() {
        return false;
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of(
                "expectedClose",
                "2027-01-31",
                "amount",
                Map.of("amount", "950.00", "currency", "CNY"),
                "ownerId",
                "bob",
                "team",
                "/sales/east/two");
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return Person.of("leo", Roles.ANALYST);
    }

    @Test
    void partnersSeeNoneOfTheFieldsAndChangeNone() {
        var id = created(2);
        seesNoValues(user, id);

        patch(user, id, Map.of("expectedClose", "2027-02-28"))
                .then()
                .statusCode(200)
                .body("expectedClose", equalTo("2027-02-28"))
                .body("custom", nullValue());
        shows(id, rating, 2);
        patch(user, id, custom(rating, 9)).then().statusCode(403);
        kind().patch(MEG, id, custom(rating, 5)).then().statusCode(200);
        restored(user, id)
                .then()
                .statusCode(200)
                .body("expectedClose", nullValue())
                .body("custom", nullValue());
        shows(id, rating, 5);
        restored(MEG, id).then().statusCode(200).body("custom", nullValue());
        var said = Map.of("company", "X " + id, "amount", cny("1.00"), "custom", Map.of(rating, 3));
        As.person(user).body(said).post("/deals").then().statusCode(400);
    }

    @Test
    void whoGaveManyAwayTakesThemBackAndOneThatIsOverIsNamed() {
        var id = created(2);
        var over = created(2);
        As.person(MEG)
                .header("If-Match", kind().tag(over))
                .body(Map.of("reason", "Ours"))
                .post("/deals/{id}/refusal", over)
                .then()
                .statusCode(200);
        var before = whole(id);
        var away = job(MEG, "custom.%s==2".formatted(rating), Map.of("ownerId", "wim", "team", "/sales/west"));

        step(MEG, away, "run", "FINISHED").body("changed", equalTo(1)).body("refused", equalTo(1));
        As.person(MEG).get("/deals/{id}", id).then().statusCode(404);
        As.person(WEST).get("/deals/{id}", id).then().statusCode(200).body("ownerId", equalTo("wim"));
        kind().record(over).body("ownerId", equalTo("meg"));

        step(MEG, away, "undo", "UNDONE").body("undone", equalTo(1));
        kind().record(id).body("", equalTo(before));
        var nobody = new HashMap<String, Object>();
        nobody.put("ownerId", null);
        step(MEG, job(MEG, "custom.%s==2".formatted(rating), nobody), "run", "FINISHED");
        kind().record(id).body("ownerId", nullValue()).body("team", equalTo("/sales/east"));
    }

    @Test
    void oneInTheBinKeepsNobodyFromTheCustomerAndComesBackWhenItIsFree() {
        var company = "Customer " + UUID.randomUUID();
        var first = registered(user, company);
        var id = Answers.id(first);
        var own = register(user, company);
        own.then().statusCode(409).body("type", equalTo("/problems/deal-registered-already"));
        As.person(user)
                .header("If-Match", first.header("ETag"))
                .delete("/deals/{id}", id)
                .then()
                .statusCode(403);
        var sums = active();
        kind().remove(MEG, id).then().statusCode(204);
        assertThat(active()).isEqualTo(sums - 1);
        As.person(user).get("/deals").then().body("items.id", not(hasItem(id.toString())));
        approveNow(id).then().statusCode(409).body("type", equalTo("/problems/deal-in-bin"));

        var again = Answers.id(registered(user, company));

        kind().bringBack(MEG, id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/deal-taken-meanwhile"))
                .body("detail", containsString(company));
        kind().record(id).body("status", equalTo("REMOVED"));
        kind().remove(MEG, again).then().statusCode(204);
        kind().bringBack(MEG, id).then().statusCode(204);
        kind().bringBack(MEG, again).then().statusCode(409);
        register(user, company).then().statusCode(409);
        approveNow(id).then().statusCode(200);
    }

    @Test
    void whatSalesMadeOfItMeanwhileAndTimeThatRanOutHoldWhenItIsBack() {
        var won = registered(user, "Customer " + UUID.randomUUID());
        approve(won).then().statusCode(200);
        var late = created(2);
        kind().remove(MEG, Answers.id(won)).then().statusCode(204);
        kind().remove(MEG, late).then().statusCode(204);
        for (var stage : List.of("ENGAGING", "WON")) {
            elsewhere.says(OPPORTUNITIES, "changed", Ids.next(), Map.of("dealId", Answers.id(won), "stage", stage));
        }
        eventually(() ->
                kind().record(Answers.id(won)).body("stage", equalTo("WON")).body("status", equalTo("REMOVED")));
        clock.moveTo(Duration.ofDays(91));

        kind().bringBack(MEG, Answers.id(won)).then().statusCode(204);
        kind().bringBack(MEG, late).then().statusCode(204);

        kind().record(Answers.id(won)).body("status", equalTo("WON"));
        kind().record(late).body("status", equalTo("EXPIRED"));
        assertThat(elsewhere.heardUntil(DEALS, Answers.id(won), "returned"))
                .extracting(Heard::happened)
                .containsExactly("registered", "approved", "removed", "changed", "changed", "returned");
        assertThat(elsewhere.heardUntil(DEALS, late, "expired"))
                .extracting(Heard::happened)
                .containsExactly("registered", "changed", "removed", "returned", "expired");
    }

    @Test
    void ofThePersonAndTheCustomerNoWordsAreLeftAlsoInTheBin() {
        var word = key("word");
        var note = key("note");
        defined(note, "TEXT", Map.of());
        var email = word + "@example.com";
        var contact = Ids.next();
        var customer = Ids.next();
        var company = "Weir" + word;
        elsewhere.says(CONTACTS, "created", contact, Map.of("email", email));
        elsewhere.says(CUSTOMERS, "created", customer, Map.of("name", company, "status", "ACTIVE"));
        var deal = registered(user, company, Map.of("email", email, "familyName", word));
        var id = Answers.id(deal);
        patch(MEG, id, Map.of("custom", Map.of(note, word, rating, 4))).then().statusCode(200);
        eventually(
                () -> assertThat(Tables.column("select id::text from contact")).contains(contact.toString()));
        eventually(() -> assertThat(Tables.column("select customer_id::text from customer_key"))
                .contains(customer.toString()));
        elsewhere.says(CONTACTS, "changed", contact, Map.of("email", email));
        eventually(() -> assertThat(Tables.column("select deal_id::text from deal_person"))
                .contains(id.toString()));
        approveNow(id).then().statusCode(200).body("customerId", equalTo(customer.toString()));
        As.person(MEG)
                .header("If-Match", kind().tag(id))
                .header("Change-Reason", word + " called")
                .delete("/deals/{id}", id)
                .then()
                .statusCode(204);

        elsewhere.forgets(CONTACTS, contact);
        elsewhere.forgets(CUSTOMERS, customer);

        eventually(() -> assertThat(Tables.mentioning(word)).isEmpty());
        String number = kind().record(id).extract().path("number");
        As.person(MEG).get("/recycle-bin/{id}", id).then().body("title", equalTo(number));
        kind().bringBack(MEG, id).then().statusCode(204);
        shows(id, rating, 4);
        kind().remove(MEG, id).then().statusCode(204);
        As.person(MEG).delete("/recycle-bin/{id}", id).then().statusCode(204);
        assertThat(Tables.column("select deal_id::text from deal_person")).doesNotContain(id.toString());
    }

    /** How many deals of the partner wait for a decision. */
    private int active() {
        return As.person(user).get("/deals/sums").path("findAll { it.status == 'REGISTERED' }.deals.sum() ?: 0");
    }

    private Response approveNow(UUID id) {
        return As.person(MEG).header("If-Match", kind().tag(id)).post("/deals/{id}/approval", id);
    }

    private static Response restored(Person person, UUID id) {
        return As.person(person)
                .header("If-Match", As.person(MEG).get("/deals/{id}", id).header("ETag"))
                .body(Map.of("version", 0))
                .post("/deals/{id}/restoration", id);
    }

    private static Response patch(Person person, UUID id, Map<String, ?> patch) {
        return As.person(person)
                .header("If-Match", As.person(MEG).get("/deals/{id}", id).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/deals/{id}", id);
    }

    private static Map<String, ?> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
