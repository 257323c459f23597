package dev.guanxi.sales.realignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.territory.Market;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a realignment moves besides what the rules say, who decides, and what becomes of drafts and of broken jobs. */
@QuarkusTest
class RealignmentDecisionTest extends Border {
    @Test
    void otherPeopleGetTheRecordsOfThoseWhoLoseTheirPlaceAllOfACustomerTheSame() {
        market.force.seller("cid");
        var cid = UUID.fromString(Tables.column("select id from seller where login = ?", market.force.login("cid"))
                .getFirst());
        var customers = List.of(customerIn("One", "E"), customerIn("Two", "E"));
        var deals =
                customers.stream().map(one -> market.deal("ann", "1.00", one)).toList();
        var others =
                customers.stream().map(one -> market.deal("ann", "2.00", one)).toList();

        var realignment = Steps.done(
                boss,
                Map.of(
                        "changes",
                        List.of(Steps.change(east, Map.of("people", List.of(Market.owner(bob), Market.owner(cid)))))));

        for (int i = 0; i < 2; i++) {
            String heir = Steps.move(realignment, customers.get(i)).extract().path("items[0].toOwnerId");
            Api.record("opportunities", deals.get(i)).body("ownerId", equalTo(heir));
            Api.record("opportunities", others.get(i)).body("ownerId", equalTo(heir));
        }
        As.person(boss)
                .get("/realignments/{id}/pairs", realignment)
                .then()
                .body("findAll { it.kind == 'CUSTOMER' }.count", contains(1, 1));
    }

    @Test
    void everythingGoesToThoseWhoHaveTheTerritoryOnlyIfSaidSo() {
        market.force.seller("cid");
        var lead = market.lead("cid", "Cid's", Map.of("province", market.place("E")));
        var draft = new HashMap<String, Object>(Map.of("changes", List.of(Steps.change(east, Map.of("priority", 7)))));

        assertThat(Steps.moved(boss, Steps.previewed(boss, draft), "")).isEmpty();
        draft.put("everything", true);
        var nobodys = market.customer("Nobody's", Map.of("province", market.place("E")));
        var realignment = Steps.previewed(boss, draft);

        assertThat(Steps.moved(boss, realignment, "")).containsExactlyInAnyOrder(lead.toString(), nobodys.toString());
        Steps.move(realignment, nobodys)
                .body("items[0].ownerId", nullValue())
                .body("items[0].toOwnerId", equalTo(market.force.login("ann")));
        Steps.move(realignment, lead).body("items[0].toOwnerId", equalTo(market.force.login("ann")));
    }

    @Test
    void onlyWhoeverSeesAllThatItMovesDecides() {
        leadIn("Border", "B");
        var sub = Person.of("sub-" + market.force.key, Roles.SALES_MANAGER, market.force.team + "/part");
        var realignment = Steps.previewed(sub, borderMoves());

        assertThat(Steps.moved(sub, realignment, "")).isEmpty();
        As.person(sub).get("/realignments/{id}/tally", realignment).then().body("total", equalTo(0));
        Steps.step(sub, realignment, "submission")
                .then()
                .statusCode(403)
                .body("detail", containsString("1 records that you do not see"));
        Steps.step(boss, realignment, "submission").then().statusCode(200);
        As.person(market.force.person("ann"))
                .get("/realignments/{id}", realignment)
                .then()
                .statusCode(403);
    }

    @Test
    void aDraftIsLookedAtAnewWhenItIsChangedAndThrownAwayAsLongAsItIsOne() {
        var realignment = Steps.previewed(boss, borderMoves());
        Api.patch(boss, "realignments", realignment, Map.of("effectiveOn", "2021-01-01"))
                .then()
                .statusCode(200)
                .body("previewedAt", nullValue());

        Steps.step(boss, realignment, "submission")
                .then()
                .statusCode(409)
                .body("detail", containsString("Look at the preview first"));
        Steps.drafted(boss, Map.of()).then().statusCode(422);
        Steps.drafted(boss, Map.of("moves", List.of(Map.of("sellerId", UUID.randomUUID(), "team", "/sales/x"))))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("moves"));
        As.person(boss)
                .header("If-Match", "\"0\"")
                .post("/realignments/{id}/preview", realignment)
                .then()
                .statusCode(412);
        Api.removal(boss, "realignments", realignment, Api.tag("realignments", realignment))
                .then()
                .statusCode(204);
    }

    @Test
    void aJobThatWasBrokenOffGoesOnWhereItStoodAndMovesNothingTwice() {
        var leads = List.of(leadIn("One", "B"), leadIn("Two", "B"), leadIn("Three", "B"));
        var realignment = Steps.done(boss, borderMoves());
        var versions =
                Tables.column("select version from lead where company like ? order by id", "%" + market.force.key);

        // As a process leaves it that is killed after its first batch: its claim is there, and so is what it did.
        Tables.execute(
                "update realignment_move set outcome = 'WAITING' where realignment_id = ? and record_id = ?",
                realignment,
                leads.getLast());
        Tables.execute("update lead set owner_id = ? where id = ?", market.force.login("ann"), leads.getLast());
        Tables.execute(
                "update realignment set status = 'RUNNING', holder = gen_random_uuid(), held_until = now() + interval '2 s'"
                        + " where id = ?",
                realignment);
        Steps.reaches(realignment, "DONE");

        leads.forEach(lead -> ownedBy("leads", lead, "bob"));
        assertThat(Tables.column("select version from lead where company like ? order by id", "%" + market.force.key))
                .startsWith(versions.get(0), versions.get(1))
                .doesNotContain(versions.get(2) + "0");
        As.person(boss).get("/realignments/{id}/tally", realignment).then().body("outcomes.MOVED", equalTo(3));
        Steps.read(realignment).body("finishedAt", notNullValue());
    }
}
