package dev.guanxi.sales.territory;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What falls into which territory, and why; and who gets new leads by that. */
@QuarkusTest
class TerritoryRulesTest {
    private final Market market = new Market();
    private final List<String> rules = new ArrayList<>();

    /** A rule of one test is not for the leads of others. */
    @AfterEach
    void dropRules() {
        rules.forEach(rule -> Api.removal(
                        Api.ADA,
                        "assignment-rules",
                        UUID.fromString(rule),
                        Api.tag("assignment-rules", UUID.fromString(rule)))
                .then()
                .statusCode(204));
    }

    @Test
    void customersDealsAndLeadsFallByPlaceIndustryAndSizeAndEachTellsWhy() {
        var ann = market.force.seller("ann");
        var z = market.place("Z");
        var territory = market.drawn(Map.of(
                "name",
                "Big tech of Z",
                "rules",
                List.of(
                        Map.of(
                                "countries",
                                List.of("CN"),
                                "provinces",
                                List.of(z + "省"),
                                "cities",
                                List.of("杭州市"),
                                "districts",
                                List.of("西湖区"),
                                "postcodes",
                                List.of("31 0"),
                                "industries",
                                List.of("TECHNOLOGY"),
                                "bands",
                                List.of(
                                        Map.of("field", "employees", "from", "100", "until", "999"),
                                        Map.of("field", "revenue", "from", "1000000.5"))),
                        market.provinces("Y")),
                "people",
                List.of(Market.owner(ann))));
        var there = new HashMap<String, Object>(Map.of(
                "country",
                "CN",
                "province",
                z,
                "city",
                "杭州",
                "district",
                "西湖区",
                "postcode",
                "310-013",
                "industry",
                "technology"));
        there.put("custom", Map.of("employees", 100, "revenue", Map.of("amount", "1000000.50", "currency", "CNY")));
        var customer = market.customer("Big", there);
        there.put("custom", Map.of("employees", 1000, "revenue", Map.of("amount", "1000000.50", "currency", "CNY")));
        var tooBig = market.customer("Too big", there);
        var deal = market.deal("ann", "100.00", customer);
        var byName = market.lead("ann", "Big", Map.of());
        var bySecondRule = market.lead("ann", "Elsewhere", Map.of("province", market.place("Y")));

        market.why(customer)
                .body("kind", equalTo("CUSTOMER"))
                .body("path.name", contains(market.place("Big tech of Z")))
                .body("cause", equalTo("RULE"))
                .body("rule", equalTo(1))
                .body(
                        "reasons.aspect",
                        contains("COUNTRY", "PROVINCE", "CITY", "DISTRICT", "POSTCODE", "INDUSTRY", "BAND", "BAND"))
                .body("reasons[1].value", equalTo(z))
                .body("reasons[6].value", equalTo("employees 100–999"))
                .body("owners.ownerId", contains(market.force.login("ann")));
        market.why(tooBig).body("path", empty()).body("cause", nullValue());
        market.why(deal).body("path", hasSize(1));
        market.why(byName).body("rule", equalTo(1));
        market.why(bySecondRule).body("rule", equalTo(2)).body("reasons.aspect", contains("PROVINCE"));
        market.fallsInto(customer, territory);
        market.fallsInto(tooBig, null);
        market.fallsInto(deal, territory);
        market.fallsInto(byName, territory);
        market.fallsInto(bySecondRule, territory);

        market.tells(customer, "Big", Map.of("province", market.place("far")));
        market.fallsInto(customer, null);
        market.fallsInto(deal, null);
        market.fallsInto(byName, null);
    }

    @Test
    void aNamedCustomerWinsOverRulesAPartOverItsWholeAndThePriorityOverTheRest() {
        market.force.seller("ann");
        var whole = market.drawn(Map.of("name", "Whole", "priority", 1, "rules", List.of(market.provinces("P"))));
        var part = market.drawn(Map.of(
                "name",
                "Part",
                "parentId",
                whole,
                "priority",
                1,
                "rules",
                List.of(Map.of("provinces", List.of(market.place("P")), "industries", List.of("retail")))));
        var strong = market.drawn(Map.of(
                "name",
                "Strong",
                "priority",
                9,
                "rules",
                List.of(Map.of("provinces", List.of(market.place("P")), "industries", List.of("retail")))));
        var key = market.customer("Key", Map.of("province", market.place("P"), "industry", "retail"));
        var named = market.drawn(Map.of("name", "Key accounts", "priority", -5, "accounts", List.of(key)));

        market.why(key)
                .body("path.id", contains(named.toString()))
                .body("cause", equalTo("ACCOUNT"))
                .body("rule", nullValue())
                .body("others", empty());
        var plain = market.lead("ann", "Plain", Map.of("province", market.place("P")));
        market.why(plain).body("path.id", contains(whole.toString())).body("tied", equalTo(false));
        var retail = market.lead("ann", "Retail", Map.of("province", market.place("P"), "industry", "retail"));
        market.why(retail)
                .body("path.id", contains(strong.toString()))
                .body("others.id", contains(part.toString()))
                .body("tied", equalTo(false));

        market.patch(strong, Map.of("active", false)).then().statusCode(200);
        market.why(retail)
                .body("path.id", contains(whole.toString(), part.toString()))
                .body("others", empty());
    }

    @Test
    void aMergedCustomerStaysNamedAsWhoeverGoesOn() {
        var first = market.customer("First", Map.of());
        var second = market.customer("Second", Map.of());
        var named = market.drawn(Map.of("name", "Named", "accounts", List.of(first)));
        market.fallsInto(first, named);

        market.tells(first, "First", Map.of("status", "MERGED", "mergedInto", second));

        market.why(second).body("path.id", contains(named.toString())).body("cause", equalTo("ACCOUNT"));
        As.person(Api.ADA).get("/territory-records/{id}", first).then().statusCode(404);
    }

    @Test
    void whatFallsIntoTwoOrIntoNoneIsReportedToThoseWhoSeeIt() {
        market.force.seller("ann");
        var one = market.territory("One", List.of(), "T");
        market.territory("Other", List.of(), "T");
        var tied = market.lead("ann", "Tied", Map.of("province", market.place("T")));
        var lost = market.lead("ann", "Lost", Map.of("province", market.place("nowhere")));
        market.fallsInto(lost, null);
        market.fallsInto(tied, one);

        market.row(tied)
                .body("items[0].others", equalTo(market.place("Other")))
                .body("items[0].tied", equalTo(true))
                .body("items[0].ownerId", equalTo(market.force.login("ann")));
        assertThat(listed(market.force.boss, "overlapping==true")).containsExactly(tied.toString());
        assertThat(listed(market.force.boss, "placed==false")).containsExactly(lost.toString());
        assertThat(listed(market.force.person("ann"), "tied==true")).containsExactly(tied.toString());
        var stranger = Person.of("stranger", Roles.SALES_REP, "/sales/elsewhere");
        assertThat(listed(stranger, "tied==true")).isEmpty();
        As.person(stranger).get("/territory-records/{id}", tied).then().statusCode(404);
        assertThat(As.person(market.force.boss)
                        .get("/territory-records/export?format=CSV&fields=title,others&filter=tied==true")
                        .asString())
                .contains(market.place("Tied") + "," + market.place("Other"));
    }

    private static List<String> listed(Person person, String filter) {
        return Api.listed(person, "territory-records", filter);
    }

    @Test
    void newLeadsGoToWhoeverHasTheRecordsOfTheTerritoryAndSayWhich() {
        var ann = market.force.seller("ann", Map.of("leadCapacity", 5));
        var bob = market.force.seller("bob", Map.of("leadCapacity", 5));
        market.force.seller("cid", Map.of("leadCapacity", 100));
        var whole = market.drawn(Map.of("name", "Whole", "people", List.of(Market.owner(ann))));
        market.drawn(Map.of("name", "Part", "parentId", whole, "rules", List.of(market.provinces("A"))));
        var south = market.drawn(Map.of(
                "name",
                "South",
                "team",
                market.force.team + "/south",
                "rules",
                List.of(market.provinces("B")),
                "people",
                List.of(Market.owner(bob), Map.of("sellerId", ann, "role", "OWNER", "until", "2020-12-31"))));
        rule(10, Map.of("byTerritory", true));
        rule(20, Map.of("owners", List.of(market.force.login("cid"))));

        var a = captured(Map.of("province", market.place("A")));
        var b = captured(Map.of("province", market.place("B")));
        var nowhere = captured(Map.of());

        Api.record("leads", a).body("ownerId", equalTo(market.force.login("ann")));
        Api.record("leads", b)
                .body("ownerId", equalTo(market.force.login("bob")))
                .body("team", equalTo(market.force.team + "/south"))
                .body("profile.province", equalTo(market.place("B")));
        Api.record("leads", nowhere).body("ownerId", equalTo(market.force.login("cid")));
        As.person(Api.ADA)
                .get("/leads/{id}/routing", b)
                .then()
                .body("[0].territoryId", equalTo(south.toString()))
                .body("[0].candidates", equalTo(1));
        rule(5, Map.of("territoryId", south));
        Api.record("leads", captured(Map.of("province", market.place("A"))))
                .body("ownerId", equalTo(market.force.login("bob")));
    }

    @Test
    void aRuleNamesATerritoryThatIsThereAndNothingElse() {
        made(10, Map.of("territoryId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("target.territoryId"));
        made(10, Map.of("byTerritory", true, "team", market.force.team))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("one of these"));
    }

    private UUID captured(Map<String, ?> about) {
        var profile = new HashMap<String, Object>(Map.of("company", market.place("New")));
        profile.putAll(about);
        var answer = As.person(market.force.boss)
                .body(Map.of("source", "WEB_FORM", "byRules", true, "profile", profile))
                .post("/leads");
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    private void rule(int position, Map<String, ?> target) {
        rules.add(Answers.created(made(position, target)));
    }

    private Response made(int position, Map<String, ?> target) {
        return As.person(market.force.boss)
                .body(Map.of(
                        "name",
                        "Rule " + position,
                        "position",
                        position,
                        "filter",
                        "company==" + market.place("New"),
                        "target",
                        target))
                .post("/assignment-rules");
    }

    @Test
    void aLeadIsFoundByWhereItIsAndTakesItAlongWhenItIsConverted() {
        market.force.seller("ann");
        var province = market.place("K");
        var lead = market.lead("ann", "Converted", Map.of("province", province, "city", "杭州", "industry", "retail"));

        assertThat(Api.listed(Api.ADA, "leads", "province==" + province + ";industry==retail"))
                .containsExactly(lead.toString());
        Api.patch(market.force.person("ann"), "leads", lead, Map.of("city", "宁波"))
                .then()
                .statusCode(200)
                .body("profile.city", equalTo("宁波"))
                .body("profile.province", equalTo(province));
        Api.step(market.force.person("ann"), "leads", lead, "conversion", Map.of())
                .then()
                .statusCode(200);
        var told =
                market.elsewhere.heardUntil("crm.sales.lead", lead, "converted").getLast();
        assertThat(told.state().path("province").asText()).isEqualTo(province);
        assertThat(told.state().path("city").asText()).isEqualTo("宁波");
    }

    @Test
    void figuresOfTheTreeAreEachTerritorysOwnAndWithAllBelow() {
        market.force.seller("ann");
        var whole = market.drawn(Map.of("name", "W", "rules", List.of(market.provinces("W"))));
        var part = market.drawn(Map.of("name", "X", "parentId", whole, "rules", List.of(market.provinces("X"))));
        var w = market.customer("W", Map.of("province", market.place("W")));
        var x = market.customer("X", Map.of("province", market.place("X")));
        market.deal("ann", "10.00", w);
        var last = market.deal("ann", "5.50", x);
        market.fallsInto(last, part);

        eventually(() -> {
            var parts = As.person(market.force.boss)
                    .get("/territories/figures?from=2020-01-01&until=2099-12-31")
                    .then()
                    .statusCode(200)
                    .body("parts.territoryId", hasItem(whole.toString()));
            parts.body("parts.find { it.territoryId == '%s' }.own.open.amount".formatted(whole), equalTo("10.00"))
                    .body("parts.find { it.territoryId == '%s' }.all.open.amount".formatted(whole), equalTo("15.50"))
                    .body("parts.find { it.territoryId == '%s' }.all.customers".formatted(whole), equalTo(2))
                    .body("parts.find { it.territoryId == '%s' }.own.openDeals".formatted(part), equalTo(1))
                    .body("parts.find { it.territoryId == '%s' }.level".formatted(part), equalTo(1));
        });
        As.person(market.force.boss)
                .get("/territories/figures?from=2020-01-02&until=2020-01-01")
                .then()
                .statusCode(422);
    }
}
