package dev.guanxi.sales.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Territories are a tree of parts of the market, each with people who have a place in it. */
@QuarkusTest
class TerritoryTest {
    private final Market market = new Market();

    @Test
    void aTerritorySaysWhatFallsIntoItAndWhoLooksAfterItFromWhichDayOn() {
        var ann = market.force.seller("ann");
        var bob = market.force.seller("bob");
        var east = market.drawn(Map.of("name", "East"));
        var zhejiang = market.drawn(Map.of(
                "name",
                "Zhejiang",
                "parentId",
                east,
                "priority",
                10,
                "team",
                "/sales/east",
                "rules",
                List.of(Map.of(
                        "provinces",
                        List.of("浙江省"),
                        "postcodes",
                        List.of("31"),
                        "bands",
                        List.of(Map.of("field", "employees", "from", "100", "until", "999")))),
                "people",
                List.of(
                        Map.of("sellerId", ann, "role", "OWNER", "until", "2027-06-30"),
                        Map.of("sellerId", ann, "role", "SUPPORT", "from", "2027-07-01"),
                        Map.of("sellerId", bob, "role", "LEAD"))));

        As.person(market.force.person("ann"))
                .get("/territories/{id}", zhejiang)
                .then()
                .statusCode(200)
                .body("profile.parentId", equalTo(east.toString()))
                .body("profile.priority", equalTo(10))
                .body("profile.active", equalTo(true))
                .body("profile.rules[0].provinces", contains("浙江省"))
                .body("profile.rules[0].bands[0].until", equalTo("999"))
                .body("profile.rules[0].cities", nullValue())
                .body("profile.people.role", contains("OWNER", "SUPPORT", "LEAD"))
                .body("profile.people[0].until", equalTo("2027-06-30"));
        As.person(market.force.person("ann"))
                .get("/territories?sellerId={s}", bob)
                .then()
                .body("items.id", contains(zhejiang.toString()))
                .body("items[0].parentName", equalTo(market.place("East")))
                .body("items[0].rules", equalTo(1))
                .body("items[0].people", equalTo(3));
        assertThat(As.person(Api.ADA)
                        .get("/territories/export?format=CSV&fields=name,parentName&filter=parentId=={p}", east)
                        .asString())
                .contains(market.place("Zhejiang") + "," + market.place("East"));
    }

    @Test
    void aCorrectionIsInTheHistoryAndAStaleOneIsTold() {
        var territory = market.drawn(Map.of("name", "North", "rules", List.of(market.provinces("N"))));

        market.patch(territory, Map.of("priority", 5))
                .then()
                .statusCode(200)
                .body("profile.priority", equalTo(5))
                .body("profile.rules", hasSize(1));
        As.person(market.force.boss)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("priority", 6))
                .patch("/territories/{id}", territory)
                .then()
                .statusCode(412);

        As.person(market.force.person("ann"))
                .get("/territories/{id}/history", territory)
                .then()
                .body("[0].actor", equalTo(market.force.boss.id()))
                .body("[0].changes.field", contains("priority"));
        As.person(market.force.person("ann"))
                .get("/territories/{id}/editions", territory)
                .then()
                .body("", hasSize(1))
                .body("[0].until", nullValue());
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        var ann = market.force.seller("ann");
        var whole = market.drawn(Map.of("name", "Whole"));
        var part = market.drawn(Map.of("name", "Part", "parentId", whole));

        market.patch(whole, Map.of("parentId", part))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("parentId"));
        market.patch(whole, Map.of("parentId", whole)).then().statusCode(422);
        market.draw(Map.of("name", "Lost", "parentId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("There is no territory"));
        market.draw(Map.of("name", "All", "rules", List.of(Map.of())))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("would take everything in"));
        market.draw(Map.of(
                        "name",
                        "Twice",
                        "people",
                        List.of(Market.owner(ann), Map.of("sellerId", ann, "role", "LEAD", "from", "2027-01-01"))))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("people"));
        market.draw(Map.of("name", "Nobody", "people", List.of(Market.owner(UUID.randomUUID()))))
                .then()
                .statusCode(422);
        market.draw(Map.of("name", "Nobody", "accounts", List.of(UUID.randomUUID())))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("accounts"));
        As.person(market.force.person("ann"))
                .body(Map.of("profile", Map.of("name", "Mine")))
                .post("/territories")
                .then()
                .statusCode(403);
    }

    @Test
    void twoWhoMakeEachAPartOfTheOtherDoNotBothGetThrough() {
        var one = market.drawn(Map.of("name", "One"));
        var other = market.drawn(Map.of("name", "Other"));

        var answers = Together.together(
                () -> market.patch(one, Map.of("parentId", other)).statusCode(),
                () -> market.patch(other, Map.of("parentId", one)).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void aTerritoryIsTakenAwayWhenNothingIsAPartOfIt() {
        var whole = market.drawn(Map.of("name", "Whole"));
        var part = market.drawn(Map.of("name", "Part", "parentId", whole, "rules", List.of(market.provinces("D"))));
        market.force.seller("ann");
        var lead = market.lead("ann", "Dropped", Map.of("province", market.place("D")));
        market.fallsInto(lead, part);

        Api.removal(market.force.boss, "territories", whole, Api.tag("territories", whole))
                .then()
                .statusCode(409)
                .body("detail", containsString("has parts"));
        Api.removal(market.force.boss, "territories", part, Api.tag("territories", part))
                .then()
                .statusCode(204);

        market.fallsInto(lead, null);
        Api.removal(market.force.boss, "territories", whole, Api.tag("territories", whole))
                .then()
                .statusCode(204);
        assertThat(market.elsewhere.heardUntil("crm.sales.territory", part, "dropped"))
                .hasSize(2);
    }
}
