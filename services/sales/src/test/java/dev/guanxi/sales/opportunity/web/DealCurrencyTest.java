package dev.guanxi.sales.opportunity.web;

import static dev.guanxi.sales.Api.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deals of the seventies, and of today in currencies of which no other test has a rate. */
@QuarkusTest
class DealCurrencyTest {
    private final Elsewhere elsewhere = new Elsewhere();
    private final String hex = Long.toHexString(Ids.next().getLeastSignificantBits());
    private final String team = "/sales/money-" + hex;
    private final String seller = "Seller " + hex;
    private final Person lead = Person.of("lead-" + hex, Roles.SALES_MANAGER, team);

    private static UUID rate(LocalDate day, String currency, String units, String worth) {
        var answer = As.person(ADA)
                .body(Map.of("day", day.toString(), "currency", currency, "units", units, "worth", worth))
                .post("/exchange-rates");
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    private static UUID rate(String day, String currency, String units, String worth) {
        return rate(LocalDate.parse(day), currency, units, worth);
    }

    /** Takes deals over; each has a reference that ends in the team's. */
    private void takeOver(String... rows) {
        As.person(ADA)
                .body(Map.of("profile", Map.of("name", seller, "team", team)))
                .post("/sellers")
                .then()
                .statusCode(201);
        var imports = new Imports(ADA, "opportunities");
        var lines = Stream.of(rows).map(row -> row.replaceFirst(",", "-" + hex + "," + seller + ",") + "\n");
        var job = imports.upload("reference,owner,stage,engagedOn,closedOn,amount,currency,customer\n"
                + String.join("", lines.toList()));
        imports.run(job).body("created", equalTo(rows.length));
    }

    private UUID deal(String reference) {
        return UUID.fromString(
                Tables.column("select id from opportunity where reference = '%s-%s'".formatted(reference, hex))
                        .getFirst());
    }

    private JsonPath ask(String path) {
        var answer = As.person(lead).get(path);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    @Test
    void aDealCarriesTheRateOfItsOpeningAndThenOfItsClosing() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var old = rate("1978-03-01", "NOK", "1", "0.60");
        takeOver("R,Engaging,1978-03-02,,1000,NOK,");
        var deal = deal("R");
        Api.record("opportunities", deal)
                .body("rate.day", equalTo("1978-03-01"))
                .body("rate.worth", equalTo("0.6"))
                .body("rate.house", equalTo("CNY"));

        Api.patch(ADA, "exchange-rates", old, Map.of("worth", "0.65")).then().statusCode(200);
        assertThat(ask("/opportunities/sum?currency=CNY").getList("sums.amount"))
                .containsExactly("600.00");
        Api.patch(ADA, "opportunities", deal, Map.of("name", "Renamed"))
                .then()
                .statusCode(200)
                .body("rate.worth", equalTo("0.6"));

        rate(today, "NOK", "10", "7");
        Api.step(ADA, "opportunities", deal, "loss", Map.of("reason", "price"))
                .then()
                .statusCode(200)
                .body("rate.day", equalTo(today.toString()))
                .body("rate.units", equalTo("10"));
        assertThat(ask("/opportunities/sum?currency=CNY").getList("sums.amount"))
                .containsExactly("700.00");
        var told = elsewhere.heardUntil("crm.sales.opportunity", deal, "lost").getLast();
        assertThat(told.state().at("/rate/worth").asText()).isEqualTo("7");
    }

    @Test
    void anotherCurrencyAnotherRate() {
        var today = LocalDate.now(ZoneOffset.UTC);
        rate(today, "ISK", "100", "5.1");
        var deal = Api.deal(ADA, Map.of("name", "Cod " + hex, "amount", Map.of("amount", "500", "currency", "ISK")));
        Api.record("opportunities", deal).body("rate.worth", equalTo("5.1"));

        Api.patch(ADA, "opportunities", deal, Map.of("amount", Map.of("amount", "5", "currency", "TND")))
                .then()
                .statusCode(200)
                .body("rate", nullValue());
        rate(today, "TND", "1", "2.3");
        Api.patch(ADA, "opportunities", deal, Map.of("name", "Dates " + hex))
                .then()
                .body("rate.worth", equalTo("2.3"));
        Api.patch(ADA, "opportunities", deal, Map.of("amount", Api.cny("5.00")))
                .then()
                .body("rate", nullValue());
    }

    @Test
    void boardListAndFiguresAddUpInAnyCurrencyAndNameWhatHasNoRate() {
        rate("1979-05-01", "JPY", "100", "4.62");
        rate("1979-05-01", "KWD", "1", "23.456");
        rate("1979-05-01", "EUR", "1", "7.8");
        takeOver(
                "A,Engaging,1979-05-01,,100,CNY,",
                "B,Engaging,1979-05-01,,1000,JPY,",
                "C,Prospecting,1979-05-03,,10.5,KWD,",
                "D,Engaging,1979-06-20,,5,KWD,",
                "E,Engaging,1979-05-01,,7,CHF,");

        var euro = ask("/opportunities/sum?currency=EUR");
        assertThat(euro.getInt("count")).isEqualTo(5);
        assertThat(euro.getList("sums")).isEqualTo(List.of(Map.of("amount", "50.32", "currency", "EUR")));
        assertThat(euro.getInt("withoutRate.count")).isEqualTo(2);
        assertThat(euro.getList("withoutRate.amounts.currency", String.class)).containsExactlyInAnyOrder("KWD", "CHF");
        assertThat(euro.getList("withoutRate.first.id", UUID.class)).containsExactlyInAnyOrder(deal("D"), deal("E"));
        assertThat(euro.getList("withoutRate.first.day", String.class)).contains("1979-06-20");

        var dinar = ask("/opportunities/sum?currency=KWD");
        assertThat(dinar.getString("sums[0].amount")).isEqualTo("21.733");
        assertThat(dinar.getList("withoutRate.first.amount.currency")).containsExactly("CHF");
        assertThat(ask("/opportunities/sum?currency=EUR&filter=currency==JPY").getString("sums[0].amount"))
                .isEqualTo("5.92");
        assertThat(ask("/opportunities/sum").getList("sums.currency")).containsExactly("CHF", "CNY", "JPY", "KWD");
        assertThat(ask("/opportunities/sum").getString("withoutRate")).isNull();

        var board = ask("/opportunities/board?currency=EUR&height=0");
        assertThat(board.getList("columns.find { it.stage == 'ENGAGING' }.sums.amount"))
                .containsExactly("18.74");
        assertThat(board.getList("columns.find { it.stage == 'PROSPECTING' }.sums.amount"))
                .containsExactly("31.58");
        assertThat(board.getInt("withoutRate.count")).isEqualTo(2);
        var figures = ask("/pipeline/figures?currency=EUR");
        assertThat(figures.getString("stages.find { it.stage == 'ENGAGING' }.amount.amount"))
                .isEqualTo("18.74");
        assertThat(figures.getInt("stages.find { it.stage == 'ENGAGING' }.count"))
                .isEqualTo(2);
        assertThat(figures.getInt("withoutRate.count")).isEqualTo(2);

        rate("1979-06-20", "KWD", "1", "23");
        rate("1979-06-19", "EUR", "1", "8");
        assertThat(ask("/opportunities/sum?currency=EUR").getList("withoutRate.first.amount.currency"))
                .containsExactly("CHF");
        assertThat(ask("/opportunities/sum?currency=EUR").getString("sums[0].amount"))
                .isEqualTo("64.70");
    }

    @Test
    void regionsAndQuartersAddUpToWhatWasWonInAnyCurrency() {
        var customer = "Buyer " + hex;
        elsewhere.says(
                "crm.contact.customer",
                "created",
                Ids.next(),
                Map.of("kind", "ORGANISATION", "name", customer, "status", "ACTIVE"));
        await().until(() -> !Tables.column("select id from customer where name = '%s'".formatted(customer))
                .isEmpty());
        var days = List.of("1977-01-01", "1977-02-01", "1977-03-01", "1977-04-01", "1977-07-01", "1977-10-01");
        days.forEach(day -> rate(day, "JPY", "100", "4.62"));
        days.forEach(day -> rate(day, "EUR", "1", "7.83"));
        takeOver(days.stream()
                .map(day -> "%s,Won,1976-12-01,%s,333,JPY,%s".formatted(day, day, customer))
                .toArray(String[]::new));

        var figures = ask("/pipeline/figures?currency=EUR");

        assertThat(figures.getString("wonValue.amount")).isEqualTo("11.76");
        assertThat(sum(figures, "quarters")).isEqualTo(Money.of("11.76", "EUR"));
        assertThat(sum(figures, "regions")).isEqualTo(Money.of("11.76", "EUR"));
        assertThat(figures.getList("quarters.count")).isEqualTo(List.of(3, 1, 1, 1));
        As.person(lead).get("/pipeline/figures?currency=ZZZ").then().statusCode(422);
        As.person(lead)
                .get("/opportunities/sum?currency=EUR&filter=nonsense==1")
                .then()
                .statusCode(422);
        As.person(Person.of("other-" + hex, Roles.SALES_MANAGER, "/sales/other-" + hex))
                .get("/opportunities/sum?currency=EUR")
                .then()
                .body("count", equalTo(0))
                .body("withoutRate.first", hasSize(0));
    }

    private static Money sum(JsonPath figures, String part) {
        return Money.sum(
                figures.getList(part + ".value.amount", String.class).stream().map(amount -> Money.of(amount, "EUR")),
                "EUR");
    }
}
