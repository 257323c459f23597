package dev.guanxi.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Loads a real pipeline as a person would, and asks for its figures; see {@code shared/data/README.md}. */
@QuarkusTest
class PipelineImportTest {
    static final Path DATA = Path.of("../../../shared/data/pipeline");
    static final Person ADA = Person.of("ada", Roles.ADMIN);
    static final Person LEO = Person.of("leo", Roles.ANALYST);
    static final String GTX_PRO = "{\"aliases\": {\"product\": {\"GTXPro\": \"GTX Pro\"}}, \"columns\": %s}";

    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void aRealPipelineGivesItsPublishedFigures() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the data set FX-PIPE is not at " + DATA.toAbsolutePath());
        announceAccountsAndProducts();

        var sellers = upload("sellers", "sales_teams.csv");
        finished(run(sellers, "run"), "FINISHED").body("created", 35);
        var asWritten = upload("opportunities", "sales_pipeline.csv");
        finished(run(asWritten, "dry-run"), "CHECKED").body("refused", 1480).body("warnings", 1203);
        assertThat(errors(asWritten)).contains("There is no product called GTXPro");
        As.person(ADA)
                .body(GTX_PRO.formatted(columns(asWritten)))
                .put("/imports/" + asWritten + "/mapping")
                .then()
                .statusCode(200);
        finished(run(asWritten, "run"), "FINISHED")
                .body("created", 8800)
                .body("refused", 0)
                .body("warnings", 1425);

        theFiguresAreThePublishedOnes();
        openDealsWouldEarnWhatIsPublished();
        managersSeeWhatTheirPeopleSold();
        soTheySeeThemInTheTreeOfTheSalesForce();
        thePipelineIsAListAndABoard();
        theListIsGroupedWithSums();
        aPageOfItIsThereAtOnce();
        nothingThatHappenedYearsAgoIsNews();
        theSameFileBringsNothingTwice();
    }

    private void theFiguresAreThePublishedOnes() {
        var figures = figures(LEO);
        assertThat(figures.getList("stages.count", Integer.class)).containsExactly(500, 1589, 0, 4238, 2473);
        assertThat(figures.getString("wonValue.amount")).isEqualTo("10005534.00");
        assertThat(figures.getString("winRate")).isEqualTo("63.15");
        assertThat(figures.getString("wonCycle.meanDays")).isEqualTo("51.78");
        assertThat(figures.getString("wonCycle.medianDays")).isEqualTo("57");
        assertThat(figures.getList("regions.name")).isEqualTo(List.of("central", "east", "west"));
        assertThat(figures.getList("regions.value.amount"))
                .isEqualTo(List.of("3346293.00", "3090594.00", "3568647.00"));
        assertThat(figures.getList("quarters.name")).isEqualTo(List.of("2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"));
        assertThat(figures.getList("quarters.value.amount"))
                .isEqualTo(List.of("1134672.00", "3086111.00", "2982255.00", "2802496.00"));
        assertThat(figures.getString("open.atList.amount")).isEqualTo("4966215.00");
        assertThat(figures.getString("open.weighted.amount")).isEqualTo("3110729.30");
        assertThat(figures.getList("products")).hasSize(7);
    }

    private void openDealsWouldEarnWhatIsPublished() {
        var terms = Map.of("from", "2015-01-01", "credits", List.of("DEALS"), "rate", "1.2");
        var plan = Answers.created(As.person(ADA)
                .body(Map.of("name", "1.2 %", "currency", "USD", "period", "YEAR", "versions", List.of(terms)))
                .post("/commission-plans"));
        As.person(ADA)
                .get("/commission-plans/{id}/forecast", plan)
                .then()
                .statusCode(200)
                .body("byProduct.weighted.amount", equalTo("3110729.30"))
                .body("byProduct.commission.amount", equalTo("37328.75"));
    }

    private void managersSeeWhatTheirPeopleSold() {
        var melvin = Person.of("melvin", Roles.SALES_MANAGER, "/sales/central/melvin-marxen");
        var dustin = Person.of("dustin", Roles.SALES_MANAGER, "/sales/central/dustin-brinkmann");

        assertThat(figures(melvin).getString("wonValue.amount")).isEqualTo("2251930.00");
        assertThat(figures(dustin).getString("wonValue.amount")).isEqualTo("1094363.00");
        assertThat(figures(Person.of("new", Roles.SALES_REP, "/sales/central")).getString("wonValue.amount"))
                .isEqualTo("0.00");
    }

    /** The managers of the file are sellers, too; the same file then says who reports to whom. */
    private void soTheySeeThemInTheTreeOfTheSalesForce() throws IOException {
        var managers = """
                name,team
                Melvin Marxen,/sales/central/melvin-marxen
                Dustin Brinkmann,/sales/central/dustin-brinkmann
                Cara Losch,/sales/east/cara-losch
                Rocco Neubert,/sales/east/rocco-neubert
                Celia Rouche,/sales/west/celia-rouche
                Summer Sewald,/sales/west/summer-sewald
                """;
        finished(run(post(ADA, "sellers", managers), "run"), "FINISHED").body("created", 6);
        var lines = upload("reporting-lines", "sales_teams.csv");
        finished(run(lines, "run"), "FINISHED").body("created", 35).body("refused", 0);

        sees("Melvin Marxen", 6, "2251930.00");
        sees("Dustin Brinkmann", 5, "1094363.00");
        var rep = Tables.column("select id from seller where name = 'Darcel Schlecht'");
        var manager = Tables.column("select id from seller where name = 'Melvin Marxen'");
        As.person(ADA)
                .body(Map.of(
                        "sellerId", manager.getFirst(),
                        "from", "2018-01-01",
                        "profile", Map.of("managerId", rep.getFirst())))
                .post("/reporting-lines")
                .then()
                .statusCode(409)
                .body("detail", containsString("Melvin Marxen cannot report to Darcel Schlecht"));
    }

    private static void sees(String manager, int reps, String won) {
        var id = Tables.column("select id from seller where name = '%s'".formatted(manager))
                .getFirst();
        var team = Tables.column("select team from seller where id = '%s'".formatted(id))
                .getFirst();
        var caller = Person.of("caller-" + id, Roles.SALES_MANAGER, team);
        As.person(caller)
                .get("/org-chart?under={u}&on=2017-12-31", id)
                .then()
                .body("people[0].reports", equalTo(reps))
                .body("people.size()", equalTo(reps + 1));
        As.person(caller)
                .get("/org-chart/wins?manager={m}&from=2016-01-01&until=2017-12-31&currency=USD", id)
                .then()
                .statusCode(200)
                .body("people", equalTo(reps))
                .body("won.amount", equalTo(won));
    }

    private void thePipelineIsAListAndABoard() {
        As.person(LEO)
                .queryParam("filter", "reference==1C1I7A6R")
                .get("/opportunities")
                .then()
                .body("items[0].customerName", equalTo("Cancity"))
                .body("items[0].stage", equalTo("WON"))
                .body("items[0].amount.amount", equalTo("1054.00"))
                .body("items[0].openedAt", equalTo("2016-10-20T00:00:00Z"))
                .body("items[0].closedAt", equalTo("2017-03-01T00:00:00Z"));
        var before = System.nanoTime();
        As.person(LEO).get("/opportunities/board").then().body("columns.count", hasItem(greaterThanOrEqualTo(4238)));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private void theListIsGroupedWithSums() {
        var stages = groups("stage", "currency==USD");
        assertThat(stages.getList("groups.key")).isEqualTo(List.of("WON", "LOST", "ENGAGING", "PROSPECTING"));
        assertThat(stages.getList("groups.count")).isEqualTo(List.of(4238, 2473, 1589, 500));
        assertThat(stages.getString("groups[0].sums[0].amount")).isEqualTo("10005534.00");
        assertThat(stages.getString("groups[0].weighted[0].amount")).isEqualTo("10005534.00");
        assertThat(stages.getString("groups[1].weighted[0].amount")).isEqualTo("0.00");
        var open = new BigDecimal(stages.getString("groups[2].sums[0].amount"))
                .add(new BigDecimal(stages.getString("groups[3].sums[0].amount")));
        assertThat(open).isEqualByComparingTo("4966215");
        assertThat(As.person(LEO)
                        .queryParam("filter", "currency==USD;" + stages.getString("groups[0].filter"))
                        .get("/opportunities/sum")
                        .<Integer>path("count"))
                .isEqualTo(4238);
        assertThat(groups("ownerId", "currency==USD;stage==WON")
                        .getString("groups.find { it.label == 'Darcel Schlecht' }.sums[0].amount"))
                .isEqualTo("1153214.00");
        assertThat(groups("closedAt", "currency==USD;stage==WON").getList("groups.key"))
                .startsWith("2017-03", "2017-04")
                .hasSize(10);
    }

    private static JsonPath groups(String by, String filter) {
        var answer =
                As.person(LEO).queryParam("by", by).queryParam("filter", filter).get("/opportunities/groups");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    /** The best of some, since other work on the machine is none of the list's. */
    private void aPageOfItIsThereAtOnce() {
        var best = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            var before = System.nanoTime();
            As.person(LEO)
                    .get("/opportunities?limit=100&filter=stage==WON")
                    .then()
                    .body("items", hasSize(100));
            var took = Duration.ofNanos(System.nanoTime() - before);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(Duration.ofMillis(500));
    }

    private void nothingThatHappenedYearsAgoIsNews() {
        assertThat(Tables.column("select count(*) from stage_change s join opportunity o on o.id = s.opportunity_id"
                        + " where to_stage = 'WON' and reference not like '%-%'"))
                .containsExactly("4238");
        var id = Tables.column("select id from opportunity where reference = '1C1I7A6R'");
        var heard = elsewhere.heardUntil("crm.sales.opportunity", UUID.fromString(id.getFirst()), "imported");
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().state().path("stage").asText()).isEqualTo("WON");
    }

    private void theSameFileBringsNothingTwice() throws IOException {
        var again = upload("opportunities", "sales_pipeline.csv");
        finished(run(again, "run"), "FINISHED").body("created", 0).body("refused", 8800);
    }

    @Test
    void whatNobodyTouchedCanBeTakenBack() {
        var meg = Person.of("meg", Roles.SALES_MANAGER, "/sales/undo");
        var file = "name,team\nUndo Rep,/sales/undo\nElsewhere Rep,/sales/other\n";
        finished(run(post(ADA, "sellers", file), "run"), "FINISHED").body("created", 2);
        var deals = post(meg, "opportunities", """
                reference,owner,stage,engagedOn,closedOn,amount,currency
                U-1,Undo Rep,Engaging,2026-01-05,,100,CNY
                U-2,Undo Rep,Engaging,2026-01-05,,200,CNY
                U-3,Elsewhere Rep,Engaging,2026-01-05,,300,CNY
                U-4,Undo Rep,Won,2026-01-05,,400,CNY
                U-5,Undo Rep,Lost,2026-02-05,2026-01-05,500,CNY
                U-6,Nobody,Dreaming,2026-01-05,,600,XXX
                U-7,Undo Rep,Won,2026-01-05,2026-02-05,700,CNY
                """);
        finished(run(meg, deals, "run"), "FINISHED").body("created", 2).body("refused", 5);
        assertThat(errors(meg, deals))
                .contains("team that you do not see")
                .contains("needs the date on which it was closed")
                .contains("cannot be closed before it was opened")
                .contains("There is no stage")
                .contains("needs a customer");
        var touched = Tables.column("select id from opportunity where reference = 'U-2'")
                .getFirst();
        As.person(meg)
                .header("If-Match", "\"0\"")
                .body(Map.of("stage", "PROPOSING"))
                .post("/opportunities/" + touched + "/stage")
                .then()
                .statusCode(200);

        finished(run(meg, deals, "undo"), "UNDONE").body("undone", 1).body("kept", 1);

        assertThat(Tables.column("select reference from opportunity where reference like 'U-%'"))
                .containsExactly("U-2");
        assertThat(Tables.column(
                        "select to_stage from stage_change where opportunity_id = '%s' order by id".formatted(touched)))
                .containsExactly("ENGAGING", "PROPOSING");
    }

    private void announceAccountsAndProducts() throws IOException {
        for (var account : rows("accounts.csv")) {
            elsewhere.says(
                    "crm.contact.customer",
                    "created",
                    Ids.next(),
                    Map.of("kind", "ORGANISATION", "name", account[0], "status", "ACTIVE"));
        }
        for (var product : rows("products.csv")) {
            elsewhere.says(
                    "crm.commerce.product",
                    "created",
                    Ids.next(),
                    Map.of(
                            "sku",
                            product[0].replace(' ', '-'),
                            "name",
                            product[0],
                            "series",
                            product[1],
                            "active",
                            true,
                            "listPrice",
                            Map.of("amount", product[2], "currency", "USD")));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Tables.column("select id from customer where name = 'Zumgoity'")
                                        .size()
                                + Tables.column("select id from product where series in ('GTX', 'MG', 'GTK')")
                                        .size()
                        == 8);
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(DATA.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static String upload(String kind, String file) throws IOException {
        return post(ADA, kind, Files.readString(DATA.resolve(file)));
    }

    private static String post(Person person, String kind, String csv) {
        return As.person(person)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=" + kind)
                .path("id");
    }

    private static String run(String job, String what) {
        return run(ADA, job, what);
    }

    private static String run(Person person, String job, String what) {
        As.person(person).post("/imports/%s/%s".formatted(job, what)).then().statusCode(202);
        return job;
    }

    private static String columns(String job) {
        return As.person(ADA).get("/imports/" + job).jsonPath().getMap("mapping.columns").entrySet().stream()
                .map(e -> "\"%s\": \"%s\"".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** What became of a job, as its starter reads it. */
    private record Result(JsonPath json) {
        Result body(String field, int value) {
            assertThat(json.getInt(field)).as(field).isEqualTo(value);
            return this;
        }
    }

    private Result finished(String job, String status) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Tables.column("select status from import_job where id = '%s'".formatted(job))
                        .contains(status));
        var owner = Tables.column("select owner_id from import_job where id = '%s'".formatted(job))
                .getFirst();
        return new Result(As.person(Person.of(owner, Roles.SALES_MANAGER, "/sales/undo"))
                .get("/imports/" + job)
                .jsonPath());
    }

    private static String errors(String job) {
        return errors(ADA, job);
    }

    private static String errors(Person person, String job) {
        return As.person(person).get("/imports/" + job + "/errors").asString();
    }

    private static JsonPath figures(Person person) {
        var answer = As.person(person).get("/pipeline/figures?currency=USD");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }
}
