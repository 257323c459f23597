package dev.guanxi.sales.commission;

import static dev.guanxi.sales.commission.Commissions.again;
import static dev.guanxi.sales.commission.Commissions.amount;
import static dev.guanxi.sales.commission.Commissions.assign;
import static dev.guanxi.sales.commission.Commissions.credit;
import static dev.guanxi.sales.commission.Commissions.drafted;
import static dev.guanxi.sales.commission.Commissions.lines;
import static dev.guanxi.sales.commission.Commissions.plan;
import static dev.guanxi.sales.commission.Commissions.run;
import static dev.guanxi.sales.commission.Commissions.settled;
import static dev.guanxi.sales.commission.Commissions.start;
import static dev.guanxi.sales.commission.Commissions.statement;
import static dev.guanxi.sales.commission.Commissions.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Together;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Periods are reckoned, approved and paid; every amount says why it is what it is. */
@QuarkusTest
class CommissionRunTest {
    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String team = "/sales/c" + key;
    private final String rep = "rep-" + key;
    private final Person self = Person.of(rep, Roles.SALES_REP, team);
    private final Person boss = Person.of("boss-" + key, Roles.SALES_MANAGER, team);

    @Test
    void aRateOfYearToDateSalesAndABonusGiveThePublishedFigure() {
        var plan = plan(Map.of("rate", "1.2"));
        var assignment = assign(
                plan,
                rep,
                team,
                Map.of("goals", List.of(Map.of("period", "2021", "target", "300000", "bonus", "4100"))));
        credit(rep, team, "2021-05-23", "3763178.18");

        run("2021", plan);

        var statement = statement(self, assignment, "2021");
        assertThat(statement.getString("earned.amount")).isEqualTo("49258.14");
        assertThat(statement.getString("payable.amount")).isEqualTo("49258.14");
        var lines = lines(statement.getString("id"));
        assertThat(lines)
                .extracting(line -> line.get("kind") + " " + amount(line))
                .containsExactly("COMMISSION 45158.14", "BONUS 4100.00");
        assertThat((String) lines.getFirst().get("english")).endsWith("3763178.18 CNY × 1.2 % = 45158.14 CNY");
        assertThat((String) lines.getFirst().get("chinese")).endsWith("；3763178.18 CNY × 1.2% = 45158.14 CNY");
    }

    @Test
    void aDrawGivesThePublishedTable() {
        var plan = plan("MONTH", "CNY", Map.of("rate", "100", "minimum", "1000"));
        var assignment = assign(plan, rep, team, Map.of());
        credit(rep, team, "2022-01-31", "500");
        credit(rep, team, "2022-02-01", "700");
        credit(rep, team, "2022-03-15", "400");
        credit(rep, team, "2022-04-15", "2600");

        IntStream.rangeClosed(1, 4).forEach(month -> settled("2022-M0" + month, plan));

        assertThat(IntStream.rangeClosed(1, 4)
                        .mapToObj(month -> statement(assignment, "2022-M0" + month))
                        .map(s -> "%s %s %s"
                                .formatted(
                                        s.getString("earned.amount"),
                                        s.getString("payable.amount"),
                                        s.getString("balanceAfter.amount"))))
                .containsExactly(
                        "500.00 1000.00 500.00",
                        "700.00 1000.00 800.00",
                        "400.00 1000.00 1400.00",
                        "2600.00 1200.00 0.00");
        assertThat(lines(assignment, "2022-M04"))
                .extracting(line -> line.get("kind") + " " + amount(line))
                .containsExactly("COMMISSION 2600.00", "RECOVERY -1400.00");
    }

    @Test
    void aGuaranteedMinimumIsNotGivenBack() {
        var plan = plan("MONTH", "CNY", Map.of("rate", "100", "minimum", "1000", "recoverable", false));
        var assignment = assign(plan, rep, team, Map.of());
        credit(rep, team, "2022-01-31", "400");

        settled("2022-M01", plan);

        var statement = statement(assignment, "2022-M01");
        assertThat(statement.getString("payable.amount")).isEqualTo("1000.00");
        assertThat(statement.getString("balanceAfter.amount")).isEqualTo("0.00");
    }

    @Test
    void tiersAreForWhatLiesInThemOrForAllAndTargetsAccelerate() {
        var tiers = List.of(Map.of("from", "1000", "rate", "2"), Map.of("from", "2000", "rate", "3"));
        var marginal = plan(Map.of("tiers", tiers));
        var retroactive = plan(Map.of("tiers", tiers, "tierMode", "RETROACTIVE"));
        var accelerated = plan(Map.of(
                "accelerators",
                List.of(Map.of("attainment", "50", "factor", "2")),
                "rewards",
                List.of(Map.of("attainment", "100", "amount", "77"), Map.of("attainment", "101", "amount", "99"))));
        var capped = plan(Map.of("cap", "22.50"));
        var goals = Map.of("goals", List.of(Map.of("period", "2021", "target", "2500")));
        var assignments = List.of(
                assign(marginal, rep, team, Map.of()),
                assign(retroactive, rep, team, Map.of()),
                assign(accelerated, rep, team, goals),
                assign(capped, rep, team, Map.of()));
        credit(rep, team, "2021-01-01", "1000");
        credit(rep, team, "2021-02-01", "1500");
        credit(rep, team, "2020-12-31", "9999");
        credit(rep, team, "2022-01-01", "9999");

        run("2021", marginal, retroactive, accelerated, capped);

        assertThat(assignments)
                .extracting(assignment -> lines(assignment, "2021").stream()
                        .map(Commissions::amount)
                        .toList())
                .containsExactly(
                        List.of("10.00", "20.00", "15.00"),
                        List.of("30.00", "45.00"),
                        List.of("10.00", "2.50", "25.00", "77.00"),
                        List.of("10.00", "12.50"));
    }

    @Test
    void theSameInputsGiveTheSameResultAndNewOnesAreTakenWhenAskedFor() {
        var plan = plan(Map.of("tiers", List.of(Map.of("from", "100", "rate", "3.333"))));
        var assignment = assign(plan, rep, team, Map.of());
        IntStream.rangeClosed(1, 9).forEach(i -> credit(rep, team, "2021-0%d-01".formatted(i), "33.3" + i));
        var run = run("2021", plan);
        var digest = drafted(run).getString("digest");
        var paid = statement(assignment, "2021").getString("payable.amount");

        credit(rep, team, "2021-10-01", "50");

        assertThat(again(run, "KEPT")).isEqualTo(digest);
        assertThat(statement(assignment, "2021").getString("payable.amount")).isEqualTo(paid);
        var fresh = again(run, "FRESH");
        assertThat(fresh).isNotEqualTo(digest);
        assertThat(again(run, "FRESH")).isEqualTo(fresh);
        assertThat(lines(assignment, "2021")).hasSize(11);
    }

    @Test
    void aClosedRunStaysAndWhatBecomesKnownLaterComesIntoTheNext() {
        var plan = plan("MONTH", "CNY", Map.of("rate", "10"));
        var assignment = assign(plan, rep, team, Map.of());
        var wrong = credit(rep, team, "2021-01-10", "100");
        var january = settled("2021-M01", plan);

        credit(rep, team, "2021-01-20", "50");
        As.person(Api.ADA)
                .header("If-Match", "\"0\"")
                .delete("/commission-amounts/{id}", wrong)
                .then()
                .statusCode(204);
        credit(rep, team, "2021-02-01", "200");

        step(january, "repetition", Map.of("inputs", "FRESH"))
                .statusCode(409)
                .body("type", equalTo("/problems/commission-run-no-draft"));
        assertThat(statement(assignment, "2021-M01").getString("payable.amount"))
                .isEqualTo("10.00");
        settled("2021-M02", plan);
        var lines = lines(assignment, "2021-M02");
        assertThat(lines)
                .extracting(line -> line.get("kind") + " " + amount(line) + " " + line.get("ofPeriod"))
                .containsExactly("ADJUSTMENT 5.00 null", "COMMISSION 20.00 null", "REVERSAL -10.00 2021-M01");
        assertThat(lines.getLast().get("reverses"))
                .isEqualTo(lines(assignment, "2021-M01").getFirst().get("id"));
        settled("2021-M03", plan);
        assertThat(lines(assignment, "2021-M03")).isEmpty();
    }

    @Test
    void ofTwoWhoStartTheSameRunOneDoes() {
        var plan = plan(Map.of());
        assign(plan, rep, team, Map.of());

        var answers = Together.together(IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(_ -> () -> start("2021", List.of(plan)))
                .toList());

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    }

    @Test
    void earlierPeriodsAreApprovedFirst() {
        var plan = plan("MONTH", "CNY", Map.of("rate", "100", "minimum", "1000"));
        assign(plan, rep, team, Map.of());
        var january = run("2021-M01", plan);
        var february = run("2021-M02", plan);

        step(february, "approval", Map.of()).statusCode(409).body("type", equalTo("/problems/commission-earlier-open"));
        step(january, "payment", Map.of()).statusCode(409);
        step(january, "approval", Map.of()).statusCode(200).body("status", equalTo("APPROVED"));
        step(february, "approval", Map.of()).statusCode(409);
        again(february, "FRESH");
        step(february, "approval", Map.of()).statusCode(200);
    }

    @Test
    void eachSeesTheirOwnStatementAndManagersTheirTeams() {
        var plan = plan(Map.of());
        var assignment = assign(plan, rep, team, Map.of());
        credit(rep, team, "2021-05-05", "12345.67");
        run("2021", plan);
        var id = statement(assignment, "2021").getString("id");

        for (var person : List.of(self, boss, Api.ADA)) {
            As.person(person).get("/commission-statements/{id}", id).then().statusCode(200);
            assertThat(As.person(person)
                            .queryParam("filter", "statementId==" + id)
                            .get("/commission-lines/export")
                            .asString())
                    .contains("12345.67", "123.46");
        }
        for (var person : List.of(
                Person.of("mate-" + key, Roles.SALES_REP, team),
                Person.of("other-" + key, Roles.SALES_MANAGER, "/sales/d" + key))) {
            As.person(person).get("/commission-statements/{id}", id).then().statusCode(404);
            As.person(person)
                    .queryParam("filter", "statementId==" + id)
                    .get("/commission-lines")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        As.person(Api.LEO).get("/commission-statements/{id}", id).then().statusCode(403);
        var workbook = As.person(self)
                .queryParam("filter", "assignmentId==" + assignment)
                .queryParam("format", "XLSX")
                .get("/commission-statements/export");
        assertThat(workbook.asByteArray()).startsWith('P', 'K');
    }

    @Test
    void termsHoldFromTheirDayAndOldStatementsKeepTheirs() {
        var plan = plan("MONTH", "CNY", Map.of("rate", "1"));
        var assignment = assign(plan, rep, team, Map.of());
        credit(rep, team, "2021-01-10", "1000");
        credit(rep, team, "2021-02-10", "1000");
        settled("2021-M01", plan);
        var versions = List.of(
                Commissions.terms(Map.of("rate", "1")), Commissions.terms(Map.of("rate", "5", "from", "2021-02-01")));

        Api.patch(Api.ADA, "commission-plans", UUID.fromString(plan), Map.of("versions", versions))
                .then()
                .statusCode(200);
        run("2021-M02", plan);

        assertThat(statement(assignment, "2021-M01").getString("payable.amount"))
                .isEqualTo("10.00");
        assertThat(statement(assignment, "2021-M02").getString("payable.amount"))
                .isEqualTo("50.00");
        As.person(boss)
                .get("/commission-plans/{id}/history", plan)
                .then()
                .statusCode(200)
                .body("", hasSize(2));
    }

    @Test
    void whatIsInAnotherCurrencyIsConvertedByTheRateOfItsDayAndWithoutOneNothingIsApproved() {
        var plan = plan(Map.of("rate", "10"));
        var assignment = assign(plan, rep, team, Map.of());
        credit(rep, team, "1976-03-02", "100", "XPF");
        var early = Map.of("starts", "1970-01-01");
        Api.patch(Api.ADA, "commission-assignments", UUID.fromString(assignment), early)
                .then()
                .statusCode(200);
        var terms = List.of(Commissions.terms(Map.of("rate", "10", "from", "1970-01-01")));
        Api.patch(Api.ADA, "commission-plans", UUID.fromString(plan), Map.of("versions", terms))
                .then()
                .statusCode(200);
        var run = run("1976", plan);

        step(run, "approval", Map.of()).statusCode(409).body("type", equalTo("/problems/commission-rates-missing"));
        Answers.created(As.person(Api.ADA)
                .body(Map.of("day", "1976-03-02", "currency", "XPF", "units", "100", "worth", "6.63"))
                .post("/exchange-rates"));
        again(run, "FRESH");
        step(run, "approval", Map.of()).statusCode(200);

        assertThat(lines(assignment, "1976")).singleElement().satisfies(line -> {
            assertThat(amount(line)).isEqualTo("0.66");
            assertThat((String) line.get("english")).contains("100 XPF = 6.63 CNY; 6.63 CNY × 10 % = 0.66 CNY");
        });
    }
}
