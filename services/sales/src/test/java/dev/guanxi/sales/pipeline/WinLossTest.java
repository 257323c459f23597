package dev.guanxi.sales.pipeline;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.cny;
import static dev.guanxi.sales.Api.deal;
import static dev.guanxi.sales.Api.patch;
import static dev.guanxi.sales.Api.record;
import static dev.guanxi.sales.Api.step;
import static dev.guanxi.sales.Pipelines.define;
import static dev.guanxi.sales.Pipelines.definition;
import static dev.guanxi.sales.Pipelines.stage;
import static dev.guanxi.sales.Pipelines.with;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How deals end, what they have in common that end alike, and what was said of them before. */
@QuarkusTest
class WinLossTest {
    private final Elsewhere elsewhere = new Elsewhere();

    String team;
    Person mei;
    Person max;
    Person min;

    @BeforeEach
    void aTeamOfTheirOwn() {
        team = "/sales/winloss-" + UUID.randomUUID();
        mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, team);
        max = Person.of("max-" + UUID.randomUUID(), Roles.SALES_REP, team);
        min = Person.of("min-" + UUID.randomUUID(), Roles.SALES_MANAGER, team);
    }

    private static UUID open(Person person, String way, Map<String, ?> terms) {
        var all = new HashMap<String, Object>(Map.of("name", "Ends", "amount", cny("100.00"), "pipeline", way));
        all.putAll(terms);
        return deal(person, all);
    }

    private static void lose(Person person, UUID deal, Map<String, ?> why) {
        end(person, deal, "loss", why);
    }

    private static void end(Person person, UUID deal, String how, Map<String, ?> why) {
        step(person, "opportunities", deal, how, why).then().statusCode(200);
    }

    private ValidatableResponse analysis(Person person, String by) {
        return As.person(person)
                .queryParam("by", by)
                .get("/pipeline/win-loss")
                .then()
                .statusCode(200);
    }

    @Test
    void ofFortyLostDealsTwelveToOneCompetitorAreThirtyPercent() {
        var way = define(ADA, definition("ONE"));
        for (int i = 0; i < 40; i++) {
            var rival = i < 12 ? (i % 2 == 0 ? "Xeno" : "xeno") : "Rival " + i % 7;
            lose(
                    i < 30 ? mei : max,
                    open(i < 30 ? mei : max, way, Map.of()),
                    Map.of("reason", "price", "competitor", rival));
        }

        analysis(min, "COMPETITOR")
                .body("lost", equalTo(40))
                .body("won", equalTo(0))
                .body("winRate", equalTo(0.00f))
                .body("lostValue.amount", equalTo("4000.00"))
                .body("parts[0].lost", equalTo(12))
                .body("parts[0].lostShare", equalTo(30.00f))
                .body("parts[0].lostValue.amount", equalTo("1200.00"));
        analysis(mei, "COMPETITOR").body("lost", equalTo(30)).body("parts[0].lostShare", equalTo(40.00f));
        analysis(max, "OWNER").body("parts.key", contains(max.id())).body("parts.lost", contains(10));
        analysis(min, "OWNER").body("parts.lost", contains(30, 10));
        analysis(Person.of("new-" + UUID.randomUUID(), Roles.SALES_REP, team + "-else"), "COMPETITOR")
                .body("lost", equalTo(0))
                .body("winRate", nullValue())
                .body("parts", empty());
    }

    @Test
    void winsAndLossesAreToldApartByReasonProductTimePipelineAndWhoElseWantedThem() {
        var way = define(ADA, definition("ONE"));
        var customer = customer();
        var lens = product("Lens " + team);
        var line = List.of(Map.of("productId", lens, "quantity", 1), Map.of("productId", lens, "quantity", 2));
        var terms = new HashMap<String, Object>(Map.of(
                "name",
                "W",
                "customerId",
                customer,
                "lines",
                line,
                "pipeline",
                way,
                "competitors",
                List.of("Xeno", "Y")));
        As.person(mei)
                .header("If-Match", "\"0\"")
                .post("/opportunities/{id}/win", deal(mei, terms))
                .then()
                .statusCode(200);
        lose(mei, open(mei, way, Map.of()), Map.of("reason", "Price", "competitor", "Xeno"));
        lose(mei, open(mei, way, Map.of()), Map.of("reason", "price"));
        lose(mei, open(mei, way, Map.of()), Map.of("reason", "timing"));

        analysis(mei, "REASON")
                .body("winRate", equalTo(25.00f))
                .body("parts.lost", contains(2, 1, 0))
                .body("parts[0].lostShare", equalTo(66.67f))
                .body("parts[2].key", nullValue());
        analysis(mei, "COMPETITOR")
                .body("parts.find { it.key == 'Xeno' }.winRate", equalTo(50.00f))
                .body("parts.find { it.key == 'Y' }.won", equalTo(1));
        analysis(mei, "PRODUCT")
                .body("parts.find { it.key == '%s' }.won".formatted(lens), equalTo(1))
                .body("parts.find { it.key == '%s' }.wonValue.amount".formatted(lens), equalTo("30.00"));
        analysis(mei, "PIPELINE").body("parts.key", contains(way));
        analysis(mei, "QUARTER").body("parts.lost", contains(3));
        As.person(mei)
                .get("/pipeline/win-loss?by=MONTH&from=2001-01-01&until=2001-12-31")
                .then()
                .statusCode(200)
                .body("lost", equalTo(0));
    }

    @Test
    void whatIsLikelyIsAddedUpByWhatWasSaidOfEachDeal() {
        var way = define(ADA, definition(with(stage("ONE"), "probability", 50), stage("TWO")));
        var first = open(mei, way, Map.of("amount", cny("3800.00"), "probability", 90));
        open(mei, way, Map.of("amount", cny("22500.00"), "probability", 20));

        board(way, "26300.00", "7920.00").body("columns[0].weighted[0].amount", equalTo("7920.00"));
        As.person(mei).get("/pipeline/figures?pipeline=" + way).then().body("open.expected.amount", equalTo("7920.00"));
        open(mei, way, Map.of("amount", cny("1000.00")));
        board(way, "27300.00", "8420.00");
        var patch = new HashMap<String, Object>();
        patch.put("probability", null);
        patch(mei, "opportunities", first, patch).then().statusCode(200);
        record("opportunities", first).body("probability", nullValue());
        board(way, "27300.00", "6900.00");
        patch(mei, "opportunities", first, Map.of("probability", 101)).then().statusCode(422);
    }

    private ValidatableResponse board(String way, String amount, String weighted) {
        return As.person(mei)
                .get("/opportunities/board?pipeline=" + way)
                .then()
                .body("open[0].amount.amount", equalTo(amount))
                .body("open[0].weighted.amount", equalTo(weighted));
    }

    @Test
    void whatWasSaidIsComparedWithWhatCame() {
        var way = define(ADA, definition(with(stage("ONE"), "probability", 60)));
        var customer = customer();
        Map<String, ?> hopeful = Map.of("probability", 90, "customerId", customer);
        for (int i = 0; i < 3; i++) {
            end(mei, open(mei, way, hopeful), "win", Map.of());
        }
        lose(mei, open(mei, way, hopeful), Map.of("reason", "price"));
        lose(mei, open(mei, way, Map.of("probability", 10)), Map.of("reason", "price"));
        lose(mei, open(mei, way, Map.of()), Map.of("reason", "price"));

        As.person(mei)
                .get("/pipeline/calibration?pipeline=" + way)
                .then()
                .statusCode(200)
                .body("stages.stage", contains("ONE"))
                .body("stages[0].deals", equalTo(6))
                .body("stages[0].said", equalTo(71.67f))
                .body("stages[0].came", equalTo(50.00f))
                .body("own.from", contains(10, 90))
                .body("own.deals", contains(1, 4))
                .body("own.came", contains(0f, 75f))
                .body("brier", equalTo(0.1700f));
        As.person(max)
                .get("/pipeline/calibration?pipeline=" + way)
                .then()
                .body("stages", empty())
                .body("own", empty());
    }

    @Test
    void valuesAreInAnyCurrencyByTheRatesOfTheDayAndWhatHasNoneIsNamed() {
        var way = define(ADA, definition("ONE"));
        rate("SEK", "2.00");
        lose(mei, open(mei, way, Map.of("amount", money("50.00", "SEK"))), Map.of("reason", "price"));
        lose(mei, open(mei, way, Map.of("amount", cny("30.00"))), Map.of("reason", "price"));
        var unknown = open(mei, way, Map.of("amount", money("7.00", "MNT")));
        lose(mei, unknown, Map.of("reason", "timing"));

        analysis(mei, "REASON")
                .body("lost", equalTo(3))
                .body("lostValue.amount", equalTo("130.00"))
                .body("parts.lostValue.amount", contains("130.00", "0.00"))
                .body("withoutRate.count", equalTo(1))
                .body("withoutRate.first.id", contains(unknown.toString()));
        As.person(mei)
                .get("/pipeline/win-loss?currency=SEK")
                .then()
                .statusCode(200)
                .body("lostValue.amount", equalTo("65.00"))
                .body("lostValue.currency", equalTo("SEK"));
        As.person(mei).get("/pipeline/win-loss?currency=QQQ").then().statusCode(422);
        As.person(mei)
                .get("/opportunities/sum?currency=SEK")
                .then()
                .body("count", equalTo(3))
                .body("withoutRate.count", equalTo(1))
                .body("sums.amount", contains("65.00"))
                .body("weighted.amount", contains("0.00"));
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static void rate(String currency, String worth) {
        var day = LocalDate.now(ZoneOffset.UTC).toString();
        As.person(ADA)
                .body(Map.of("day", day, "currency", currency, "units", "1", "worth", worth))
                .post("/exchange-rates")
                .then()
                .statusCode(201);
    }

    private UUID customer() {
        var id = Ids.next();
        elsewhere.says(
                "crm.contact.customer",
                "created",
                id,
                Map.of("kind", "ORGANISATION", "name", "C " + id, "status", "ACTIVE"));
        return known("customer", id);
    }

    private UUID product(String name) {
        var id = Ids.next();
        elsewhere.says(
                "crm.commerce.product",
                "created",
                id,
                Map.of("sku", "L-" + id, "name", name, "active", true, "listPrice", cny("10.00")));
        return known("product", id);
    }

    private static UUID known(String table, UUID id) {
        await().until(() -> !Tables.column("select id from %s where id = '%s'".formatted(table, id))
                .isEmpty());
        return id;
    }
}
