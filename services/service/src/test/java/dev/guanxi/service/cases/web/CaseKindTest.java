package dev.guanxi.service.cases.web;

import static dev.guanxi.service.Desk.ADMIN;
import static dev.guanxi.service.Desk.AGENT;
import static dev.guanxi.service.Desk.ANALYST;
import static dev.guanxi.service.Desk.HEAD;
import static dev.guanxi.service.Desk.OTHER_AGENT;
import static dev.guanxi.service.Desk.act;
import static dev.guanxi.service.Desk.cases;
import static dev.guanxi.service.Desk.customer;
import static dev.guanxi.service.Desk.get;
import static dev.guanxi.service.Desk.known;
import static dev.guanxi.service.Desk.open;
import static dev.guanxi.service.Desk.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.bin.BinJob;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Heard;
import dev.guanxi.platform.testkit.kinds.Kind;
import dev.guanxi.platform.testkit.kinds.RecordsThatComeBackTest;
import dev.guanxi.service.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases have fields of an administrator, are changed many at once, and come back from the recycle bin. */
@QuarkusTest
class CaseKindTest extends RecordsThatComeBackTest {
    private static final String PEOPLE = "crm.contact.contact";

    private static UUID customer = Ids.next();

    @Inject
    BinJob job;

    @Inject
    TestClock clock;

    @BeforeEach
    void beginsOnMonday() {
        clock.show("2026-11-23T09:00");
        customer = known(null);
    }

    @Override
    protected boolean refersToCustomers() {
        return true;
    }

    @Override
    protected Kind kind() {
        return new Kind(
                "cases",
                "crm.service.case",
                AGENT,
                HEAD,
                "custom",
                List.of("Case", "NewCase"),
                values -> open(AGENT, Map.of("customerId", customer, "subject", "It does not heat", "custom", values)));
    }

    @Override
    protected Map<String, ?> elsewise() {
        return Map.of("priority", "URGENT", "ownerId", "mia", "team", "/service/centre/two");
    }

    @Override
    protected void emptyBin() throws Throwable {
        VertxContextSupport.subscribeAndAwait(job::empty);
    }

    @Override
    protected Person onlooker() {
        return ANALYST;
    }

    @Test
    void whatACaseSaysIsChangedAndRestored() {
        var id = created(1);

        kind().patch(AGENT, id, Map.of("subject", "It smokes", "description", "A lot"))
                .then()
                .statusCode(200)
                .body("subject", equalTo("It smokes"))
                .body("description", equalTo("A lot"));
        kind().patch(AGENT, id, Map.of("subject", " ")).then().statusCode(422);
        kind().patch(ANALYST, id, Map.of("subject", "Mine")).then().statusCode(403);
        act(AGENT, id, "restoration", Map.of("version", 0))
                .statusCode(200)
                .body("subject", equalTo("It does not heat"))
                .body("description", nullValue());
    }

    @Test
    void fieldsReferToPeopleOfCustomersAndFollowThem() {
        var ref = key("ref");
        defined(ref, "REFERENCE", Map.of("refersTo", "contacts"));
        var id = created(1);
        var one = person();
        var other = person();

        await().atMost(PATIENCE)
                .until(() -> kind().patch(AGENT, id, custom(ref, one)).statusCode() == 200);
        shows(id, ref, one.toString());
        kind().patch(AGENT, id, custom(ref, UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("violations.field", contains("custom." + ref));
        elsewhere.says(PEOPLE, "merged", one, person("MERGED", other));
        await().atMost(PATIENCE).untilAsserted(() -> shows(id, ref, other.toString()));
        elsewhere.says(PEOPLE, "separated", one, person("ACTIVE", null));
        await().atMost(PATIENCE).untilAsserted(() -> shows(id, ref, one.toString()));
        elsewhere.forgets(PEOPLE, one);
        await().atMost(PATIENCE).untilAsserted(() -> kind().record(id).body("custom." + ref, nullValue()));
    }

    private UUID person() {
        var id = UUID.randomUUID();
        elsewhere.says(PEOPLE, "created", id, person("ACTIVE", null));
        return id;
    }

    private static Map<String, ?> person(String status, @Nullable UUID survivor) {
        var state = new HashMap<String, Object>(Map.of("customerId", customer, "fullName", "王小明", "status", status));
        state.put("mergedInto", survivor);
        return state;
    }

    @Test
    void whatPeopleWroteIsInTheHistoryAndInNoEventAndGoesWithAnErasedPerson() {
        var first = key("first");
        var second = key("second");
        var fuse = key("fuse");
        var id = created(1);
        kind().patch(AGENT, id, Map.of("description", first)).then().statusCode(200);
        kind().patch(AGENT, id, Map.of("description", second)).then().statusCode(200);
        act(AGENT, id, "resolution", Map.of("resolution", fuse)).statusCode(200);

        history(id)
                .body("[0].changes.find { it.field == 'resolution' }.after", equalTo(fuse))
                .body("[1].changes.field", contains("description"))
                .body("[1].changes[0].before", equalTo(first))
                .body("[1].changes[0].after", equalTo(second))
                .body("[2].changes[0].before", nullValue());
        act(AGENT, id, "restoration", Map.of("version", 1, "fields", List.of("description")))
                .statusCode(200)
                .body("description", equalTo(first));
        assertThat(Tables.mentioning(first)).contains("audit_trail");
        assertThat(elsewhere.heardUntil("crm.service.case", id, "changed").toString())
                .doesNotContain(first);

        elsewhere.forgets("crm.contact.customer", customer);

        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var word : List.of(first, second, fuse)) {
                assertThat(Tables.mentioning(word)).isEmpty();
            }
        });
        history(id).body("[1].changes.field", contains("description")).body("[1].changes[0].after", nullValue());
    }

    private static ValidatableResponse history(UUID id) {
        return As.person(ADMIN).get("/cases/{id}/history", id).then().statusCode(200);
    }

    @Test
    void aTeamIsNamedAlikeForOneAndForMany() {
        for (var named : Map.of("/service/热线_1-a", true, "/service/first line", false, "service", false)
                .entrySet()) {
            var id = created(2);
            act(HEAD, id, "assignment", Map.of("team", named.getKey())).statusCode(named.getValue() ? 200 : 422);
            var team = job(HEAD, "custom.%s==2".formatted(rating), Map.of("team", named.getKey()));
            step(HEAD, team, "run", "FINISHED").body("refused", equalTo(named.getValue() ? 0 : 1));
            kind().remove(HEAD, id).then().statusCode(204);
        }
    }

    @Test
    void anUndoLetsACaseWaitAgainAndTheCustomersClassDecideAlsoForWhoGaveItAway() {
        var id = created(2);
        var away = Map.of("priority", "LOW", "ownerId", "mia", "team", "/service/field");
        var changes = job(AGENT, "custom.%s==2".formatted(rating), away);

        step(AGENT, changes, "run", "FINISHED").body("changed", equalTo(1));
        get(AGENT, id).statusCode(404);
        get(OTHER_AGENT, id)
                .body("status", equalTo("WORKING"))
                .body("priority", equalTo("LOW"))
                .body("prioritySetByHand", equalTo(true));

        step(AGENT, changes, "undo", "UNDONE").body("undone", equalTo(1));
        get(AGENT, id)
                .body("status", equalTo("NEW"))
                .body("priority", equalTo("NORMAL"))
                .body("prioritySetByHand", equalTo(false))
                .body("ownerId", equalTo("lee"))
                .body("dueAt", equalTo("2026-11-24T09:00:00Z"));
    }

    @Test
    void aTeamGetsThemAndAResolvedOneIsNamed() {
        var id = created(2);
        var done = created(2);
        act(AGENT, done, "resolution", Map.of("resolution", "New fuse")).statusCode(200);
        var nobody = new HashMap<String, Object>();
        nobody.put("ownerId", null);
        var changes = job(AGENT, "custom.%s==2".formatted(rating), nobody);

        step(AGENT, changes, "run", "FINISHED").body("changed", equalTo(1)).body("refused", equalTo(1));

        get(AGENT, id).body("ownerId", nullValue()).body("team", equalTo("/service/centre"));
        get(AGENT, done).body("ownerId", equalTo("lee"));
    }

    @Test
    void theClockOfARemovedCaseAnnouncesNothingUntilItIsBack() {
        var id = created(2);
        var other = created(3);
        kind().remove(AGENT, id).then().statusCode(204);

        clock.show("2026-11-30T09:00");
        await().atMost(PATIENCE).untilAsserted(() -> get(ADMIN, other).body("breached", equalTo(true)));
        get(ADMIN, id).body("breached", equalTo(false));
        kind().bringBack(AGENT, id).then().statusCode(204);

        await().atMost(PATIENCE).untilAsserted(() -> get(ADMIN, id).body("breached", equalTo(true)));
        assertThat(elsewhere.heardUntil("crm.service.case", id, "breached"))
                .extracting(Heard::happened)
                .containsExactly("opened", "removed", "returned", "breached");
    }

    @Test
    void aCaseInTheBinFollowsItsCustomerAndForgetsWithThem() {
        var word = key("Wang");
        var note = key("note");
        var tier = key("tier");
        defined(note, "TEXT", Map.of());
        defined(tier, "NUMBER", Map.of());
        var id =
                id(open(AGENT, Map.of("customerId", customer, "subject", word, "custom", Map.of(note, word, tier, 3))));
        As.person(AGENT)
                .header("If-Match", kind().tag(id))
                .header("Change-Reason", word + " called")
                .delete("/cases/{id}", id)
                .then()
                .statusCode(204);

        elsewhere.forgets("crm.contact.customer", customer);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Tables.mentioning(word)).isEmpty());
        var number = kind().record(id).extract().<String>path("number");
        As.person(AGENT)
                .get("/recycle-bin/{id}", id)
                .then()
                .body("title", equalTo(number + " …"))
                .body("reason", nullValue());
        kind().bringBack(AGENT, id).then().statusCode(204);
        shows(id, tier, 3);
        kind().record(id).body("custom." + note, nullValue());
    }

    @Test
    void shoppersSeeNoneOfItAndSayNothingThere() {
        var shopper = shopper(customer);
        var id = created(4);
        seesNoValues(shopper, id);

        var report = Map.of("subject", "Help", "custom", Map.of(rating, 4));
        open(shopper, report).then().statusCode(403);
        var must = key("must");
        defined(must, "TEXT", Map.of("required", true));
        open(shopper, Map.of("subject", "Help")).then().statusCode(201);

        kind().remove(AGENT, id).then().statusCode(204);
        cases(shopper, null).body("items.id", not(hasItem(id.toString())));
        As.person(shopper).get("/recycle-bin").then().statusCode(403);
        kind().bringBack(AGENT, id).then().statusCode(204);
        cases(shopper, "subject=='It does not heat'").body("items.id", contains(id.toString()));
    }
}
