package dev.guanxi.sales.currency.web;

import static dev.guanxi.sales.Api.ADA;
import static dev.guanxi.sales.Api.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.money.ExchangeRate;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days of the seventies, so that no deal of other tests goes by what is entered here. */
@QuarkusTest
class RateResourceTest {
    private final Elsewhere elsewhere = new Elsewhere();

    private static Response enter(String day, String currency, String units, String worth) {
        return As.person(ADA)
                .body(Map.of("day", day, "currency", currency, "units", units, "worth", worth))
                .post("/exchange-rates");
    }

    private static UUID entered(String day, String currency, String units, String worth) {
        var answer = enter(day, currency, units, worth);
        answer.then().statusCode(201);
        return Answers.id(answer);
    }

    private static ValidatableResponse convert(String amount, String from, String to, String day, String language) {
        return As.person(ANN)
                .header("Accept-Language", language)
                .get("/exchange-rates/conversion?amount={a}&from={f}&to={t}&day={d}", amount, from, to, day)
                .then();
    }

    @Test
    void aRateIsEnteredOnceCorrectedWithHistoryAndTold() {
        var rate = entered("1970-01-05", "JPY", "100", "4.62");

        enter("1970-01-05", "JPY", "100", "4.63")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("There is a rate of JPY for 1970-01-05 already"));
        Api.patch(ADA, "exchange-rates", rate, Map.of("worth", "4.6300"))
                .then()
                .statusCode(200)
                .body("worth", equalTo("4.63"))
                .body("units", equalTo("100"))
                .body("house", equalTo("CNY"));
        As.person(ANN)
                .get("/exchange-rates/{id}/history", rate)
                .then()
                .body("[0].changes.field", contains("worth"))
                .body("[0].changes.before", hasItem("4.62"));

        var heard = elsewhere.heardUntil("crm.sales.exchange-rate", rate, "corrected");
        assertThat(heard.getLast().state().path("worth").asText()).isEqualTo("4.63");
        assertThat(heard.getLast().state().path("day").asText()).isEqualTo("1970-01-05");
    }

    @Test
    void ofTwoWhoEnterTheSameRateAtOnceOneIsToldOfTheOther() {
        var answers = Together.together(
                () -> enter("1976-01-05", "JPY", "100", "4.62").statusCode(),
                () -> enter("1976-01-05", "JPY", "100", "4.62").statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void whatIsNoRateIsRefused() {
        enter("1970-02-01", "CNY", "1", "1")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("the currency of the house"));
        enter("1970-02-01", "JPY", "0", "1").then().statusCode(422);
        enter("1970-02-01", "ABC", "1", "1").then().statusCode(422);
        enter("1970-02-01", "JPY", "1", "-1").then().statusCode(422);
        enter("1970-02-01", "JPY", "1", "0.0000000000001").then().statusCode(422);
    }

    @Test
    void aDayWithoutARateHasTheLastOneBeforeItForAWeek() {
        entered("1971-01-01", "JPY", "100", "5.00");
        entered("1971-01-02", "JPY", "100", "4.00");
        entered("1971-01-01", "KWD", "1", "23.456");

        convert("1000", "JPY", "CNY", "1971-01-01", "en").body("converted.amount", equalTo("50.00"));
        convert("1000", "JPY", "CNY", "1971-01-09", "en")
                .body("converted.amount", equalTo("40.00"))
                .body("from.day", equalTo("1971-01-02"))
                .body("to", nullValue());
        convert("1000", "JPY", "KWD", "1971-01-08", "en")
                .body("converted.amount", equalTo("1.705"))
                .body("to.day", equalTo("1971-01-01"));
        convert("12.34", "CNY", "JPY", "1971-01-01", "en").body("converted.amount", equalTo("247"));
        convert("7.7", "JPY", "JPY", "1971-01-01", "en").body("converted.amount", equalTo("8"));
        convert("1000", "JPY", "CNY", "1971-01-10", "en")
                .statusCode(422)
                .body("violations[0].message", containsString("no exchange rate of JPY for 1971-01-10"))
                .body("violations[0].message", containsString("the 7 days before it"));
        convert("1000", "JPY", "KWD", "1971-01-09", "zh-CN")
                .statusCode(422)
                .body("violations[0].message", containsString("没有 KWD 在 1971-01-09 的汇率"));
    }

    @Test
    void aRateThatShouldNotBeHereGoes() {
        var rate = entered("1972-01-01", "JPY", "100", "5.00");

        Api.removal(ADA, "exchange-rates", rate, "\"7\"").then().statusCode(412);
        Api.remove(ADA, "exchange-rates", rate);

        As.person(ANN).get("/exchange-rates/{id}", rate).then().statusCode(404);
        convert("1", "JPY", "CNY", "1972-01-01", "en").statusCode(422);
    }

    @Test
    void ratesComeByFileAreCorrectedByItAndTakenBack() {
        var imports = new Imports(ADA, "exchange-rates");
        var file = "日期,货币,单位,折合\n1973-01-01,JPY,100,5.5\n1973-01-02,JPY,100,5.6\n1973-01-01,KWD,,23.4\n"
                + "1973-01-03,JPY,100,\n1973-01-04,CNY,1,1\n";
        var job = imports.upload(file);
        imports.run(job).body("created", equalTo(3)).body("refused", equalTo(2));
        assertThat(imports.errors(job, "en")).anyMatch(line -> line.contains("says no rate of JPY for 1973-01-03"));

        var again = imports.upload(file.replace("5.6", "5.7"));
        imports.run(again)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("refused", equalTo(3));

        var exported = As.person(ANN)
                .queryParam("filter", "day==1973-01-02;currency==JPY")
                .queryParam("format", "CSV")
                .queryParam("fields", "id,worth")
                .get("/exchange-rates/export")
                .asByteArray();
        var taken = new String(exported, StandardCharsets.UTF_8);
        var correction = imports.upload(taken.replace("5.6", "5.8"));
        imports.handle(correction, Map.of("mode", "UPDATE", "matchBy", "id")).statusCode(200);
        imports.run(correction).body("updated", equalTo(1));
        convert("100", "JPY", "CNY", "1973-01-02", "en").body("converted.amount", equalTo("5.80"));

        imports.perform(job, "undo").body("undone", equalTo(2)).body("kept", equalTo(1));
    }

    @Test
    void aFileOfTheEuropeanCentralBanksDataPortalIsTakenAsItIs() {
        var imports = new Imports(ADA, "exchange-rates");
        var job = imports.upload("""
                KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS
                EXR.D.CNY.EUR.SP00.A,D,CNY,EUR,SP00,A,1974-01-02,8.0000,A
                EXR.D.CNY.EUR.SP00.A,D,CNY,EUR,SP00,A,1974-01-03,7.9265,A
                EXR.D.CNY.EUR.SP00.A,D,CNY,EUR,SP00,A,1974-01-04,,H
                EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,1974-01-02,1.0956,A
                EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,1974-01-07,1.0960,A
                """);

        imports.run(job).body("created", equalTo(3)).body("refused", equalTo(2));

        convert("109.56", "USD", "CNY", "1974-01-02", "en").body("converted.amount", equalTo("800.00"));
        assertThat(imports.errors(job, "en"))
                .anyMatch(line -> line.contains(
                        "A rate of USD in EUR says nothing in the currency of the house, CNY, as long as"));
        convert("100", "EUR", "CNY", "1974-01-03", "en").body("converted.amount", equalTo("792.65"));
        convert("792.65", "CNY", "EUR", "1974-01-03", "en").body("converted.amount", equalTo("100.00"));
    }

    @Test
    void theListShowsTheNewestDayFirst() {
        entered("1975-01-01", "JPY", "100", "5.00");
        entered("1975-01-02", "JPY", "100", "5.10");

        As.person(ANN)
                .queryParam("filter", "currency==JPY;day=ge=1975-01-01;day=lt=1975-02-01")
                .get("/exchange-rates")
                .then()
                .body("items.day", equalTo(List.of("1975-01-02", "1975-01-01")))
                .body("items", hasSize(2))
                .body("items[0].units", equalTo("100"));
    }

    /** One amount and two rates. */
    private record Case(Money amount, ExchangeRate from, ExchangeRate to) {
        private static final List<String> CURRENCIES = List.of("JPY", "EUR", "KWD", "USD");

        static Case random(Random random) {
            var one = CURRENCIES.get(random.nextInt(4));
            var other = CURRENCIES.get(random.nextInt(4));
            var amount = new Money(BigDecimal.valueOf(random.nextLong(-99_999_999, 9_999_999_999L), 3), one);
            return new Case(amount, rate(one, random), rate(other, random));
        }

        private static ExchangeRate rate(String currency, Random random) {
            return new ExchangeRate(
                    currency,
                    BigDecimal.valueOf(random.nextLong(1, 100_000), random.nextInt(5)),
                    "CNY",
                    BigDecimal.valueOf(random.nextLong(1, 100_000), random.nextInt(5)));
        }

        String expected() {
            return from.currency().equals(to.currency())
                    ? new Money(amount.amount(), to.currency()).amount().toPlainString()
                    : from.convert(amount, to).amount().toPlainString();
        }

        String sql() {
            return "(%s, %s, %s, %s, %s, %d)"
                    .formatted(
                            amount.amount(),
                            from.units(),
                            from.worth(),
                            from.currency().equals(to.currency()) ? from.units() : to.units(),
                            from.currency().equals(to.currency()) ? from.worth() : to.worth(),
                            Money.decimalsOf(to.currency()));
        }
    }

    @Test
    void theDatabaseConvertsAsTheProgramDoesToTheSmallestUnit() {
        var random = new Random(20_261_123);
        var cases = Stream.generate(() -> Case.random(random)).limit(3_000).toList();

        var converted = Tables.column("select exchanged(a, u, w, tu, tw, d) from (values %s) as v (a, u, w, tu, tw, d)"
                .formatted(cases.stream().map(Case::sql).collect(Collectors.joining(", "))));

        assertThat(converted).isEqualTo(cases.stream().map(Case::expected).toList());
        assertThat(Tables.column("select exchanged(1, 1, null, 1, 1, 2) is null"))
                .containsExactly("t");
    }
}
