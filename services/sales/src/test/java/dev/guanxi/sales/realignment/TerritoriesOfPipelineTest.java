package dev.guanxi.sales.realignment;

import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.platform.testkit.events.Elsewhere;
import dev.guanxi.sales.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Territories by regional office over a real pipeline; see {@code shared/data/README.md}. Its people, accounts and products
 * have names of their own here, and its amounts another currency, beside those of other tests.
 */
@QuarkusTest
class TerritoriesOfPipelineTest {
    private static final Path DATA = Path.of("../../../shared/data/pipeline");
    private static final String CURRENCY = "NOK";

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final Elsewhere elsewhere = new Elsewhere();

    private UUID west;
    private UUID central;
    private UUID east;

    @BeforeEach
    void threeOffices() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the data set FX-PIPE is not at " + DATA.toAbsolutePath());
        load();
        west = office("West");
        central = office("Central");
        east = office("East");
    }

    @Test
    void figuresOfRegionsStayWhenSomebodyGoesElsewhereAndWhatTheyHaveGoesAlong() throws IOException {
        theFiguresAreThePublishedOnes();
        var darcel = UUID.fromString(Tables.column("select id from seller where name = ?", own("Darcel Schlecht"))
                .getFirst());
        var quota = quota();
        var customers = Tables.text("select c::text from customer_region c where name like ? order by id", "%" + key);
        var realignment = previewed(darcel);
        Steps.step(Api.ADA, realignment, "submission").then().statusCode(200);
        Steps.step(Steps.EVE, realignment, "approval").then().statusCode(200);
        Steps.reaches(realignment, "DONE");

        openDealsWentAlong(darcel);
        theFiguresAreThePublishedOnes();
        As.person(Api.ADA).get("/quotas/{id}/attainment", quota).then().body("reached", equalTo("3346293.00"));
        newLeadsGoWest(darcel);
        assertThat(Tables.text("select c::text from customer_region c where name like ? order by id", "%" + key))
                .isEqualTo(customers);
        itIsTakenBack(realignment, darcel);
    }

    private UUID office(String name) {
        var body = Map.of("name", own(name), "rules", List.of(Map.of("offices", List.of(own(name)))));
        return UUID.fromString(
                Answers.created(As.person(Api.ADA).body(Map.of("profile", body)).post("/territories")));
    }

    private void theFiguresAreThePublishedOnes() {
        eventually(() -> figures("2017-01-01", "2017-12-31")
                .body(own(west, "won.amount"), equalTo("3568647.00"))
                .body(own(central, "won.amount"), equalTo("3346293.00"))
                .body(own(east, "won.amount"), equalTo("3090594.00")));
        assertThat(As.person(Api.LEO)
                        .queryParam("by", "ownerId")
                        .queryParam("filter", "currency==NOK;stage==WON;closedAt<2018-01-01T00:00:00Z")
                        .get("/opportunities/groups")
                        .jsonPath()
                        .getString("groups.find { it.label == '%s' }.sums[0].amount".formatted(own("Darcel Schlecht"))))
                .isEqualTo("1153214.00");
    }

    private static ValidatableResponse figures(String from, String until) {
        return As.person(Api.LEO)
                .get("/territories/figures?from={f}&until={u}&currency={c}", from, until, CURRENCY)
                .then()
                .statusCode(200);
    }

    private static String own(UUID territory, String figure) {
        return "parts.find { it.territoryId == '%s' }.own.%s".formatted(territory, figure);
    }

    private String quota() {
        return Answers.created(As.person(Api.ADA)
                .body(Map.of(
                        "territory",
                        own("Central"),
                        "metric",
                        "REVENUE",
                        "currency",
                        CURRENCY,
                        "amount",
                        "1000000",
                        "period",
                        "2017"))
                .post("/quotas"));
    }

    /** What Darcel has goes from Central to West, and nothing else goes anywhere. */
    private UUID previewed(UUID darcel) throws IOException {
        var realignment = Steps.previewed(
                Api.ADA,
                Map.of(
                        "name",
                        "Darcel goes west",
                        "effectiveOn",
                        "2018-01-01",
                        "moves",
                        List.of(Map.of("sellerId", darcel, "team", westernTeam(), "region", own("West")))));
        var open = openDeals();
        As.person(Api.ADA)
                .get("/realignments/{id}/pairs", realignment)
                .then()
                .body("", hasSize(1))
                .body("kind", contains("OPPORTUNITY"))
                .body("fromTerritory", contains(own("Central")))
                .body("toTerritory", contains(own("West")))
                .body("ownerId", contains(darcel.toString()))
                .body("toOwnerId", contains(darcel.toString()))
                .body("count", contains(open.size()))
                .body("[0].sums[0].amount", equalTo(sum(open).setScale(2).toPlainString()));
        return realignment;
    }

    private String westernTeam() {
        return "/sales/west-%s/summer-sewald".formatted(key);
    }

    /** List prices of Darcel's open deals, as the file has them. */
    private static List<BigDecimal> openDeals() throws IOException {
        var prices = rows("products.csv").stream()
                .collect(Collectors.toMap(product -> product[0], product -> new BigDecimal(product[2])));
        return rows("sales_pipeline.csv").stream()
                .filter(deal -> deal[1].equals("Darcel Schlecht") && deal[6].isEmpty())
                .map(deal -> prices.get(plain(deal[2])))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void openDealsWentAlong(UUID darcel) throws IOException {
        var open = openDeals().size();
        var ofDarcel = "owner_id = '%s' and closed_at is null".formatted(darcel);
        assertThat(Tables.column("select distinct team from opportunity where " + ofDarcel))
                .containsExactly(westernTeam());
        eventually(() -> assertThat(Tables.number(
                        "select count(*) from opportunity o join territory_place p on p.record_id = o.id"
                                + " where p.territory_id = ? and " + ofDarcel,
                        west))
                .isEqualTo(open));
        assertThat(Tables.column(
                        "select distinct team from opportunity where owner_id = ? and closed_at is not null",
                        darcel.toString()))
                .containsExactly("/sales/central-%s/melvin-marxen".formatted(key));
    }

    private void newLeadsGoWest(UUID darcel) {
        Api.patch(Api.ADA, "sellers", darcel, Map.of("leadCapacity", 1)).then().statusCode(200);
        var rule = Answers.created(As.person(Api.ADA)
                .body(Map.of(
                        "name",
                        "West",
                        "position",
                        1,
                        "filter",
                        "company=='%s'".formatted(own("Newcomer")),
                        "target",
                        Map.of("territoryId", west)))
                .post("/assignment-rules"));
        try {
            var lead = Answers.id(As.person(Api.ADA)
                    .body(Map.of("source", "WEB_FORM", "byRules", true, "profile", Map.of("company", own("Newcomer"))))
                    .post("/leads"));
            Api.record("leads", lead)
                    .body("ownerId", equalTo(darcel.toString()))
                    .body("team", equalTo(westernTeam()));
            As.person(Api.ADA)
                    .get("/territory-records/{id}", lead)
                    .then()
                    .body("path.name", contains(own("West")))
                    .body("reasons.aspect", contains("OFFICE"));
        } finally {
            var id = UUID.fromString(rule);
            Api.removal(Api.ADA, "assignment-rules", id, Api.tag("assignment-rules", id));
        }
    }

    private void itIsTakenBack(UUID realignment, UUID darcel) {
        Steps.step(Api.ADA, realignment, "undo").then().statusCode(200);
        Steps.reaches(realignment, "UNDONE");

        Api.record("sellers", darcel).body("profile.region", equalTo(own("Central")));
        assertThat(Tables.column("select distinct team from opportunity where owner_id = ?", darcel.toString()))
                .containsExactly("/sales/central-%s/melvin-marxen".formatted(key));
        theFiguresAreThePublishedOnes();
    }

    private void load() throws IOException {
        for (var account : rows("accounts.csv")) {
            elsewhere.says(
                    "crm.contact.customer",
                    "created",
                    Ids.next(),
                    Map.of(
                            "kind",
                            "ORGANISATION",
                            "name",
                            own(account[0]),
                            "status",
                            "ACTIVE",
                            "industry",
                            account[1]));
        }
        for (var product : rows("products.csv")) {
            var price = Map.of("amount", product[2], "currency", CURRENCY);
            var state =
                    new HashMap<String, Object>(Map.of("name", own(product[0]), "active", true, "listPrice", price));
            state.put("sku", own(product[0]).replace(' ', '-'));
            elsewhere.says("crm.commerce.product", "created", Ids.next(), state);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Tables.number("select count(*) from customer_region where name like ?", "%" + key) == 85
                        && Tables.number("select count(*) from customer where name like ?", "%" + key) == 85
                        && Tables.number("select count(*) from product where name like ?", "%" + key) == 7);
        imported(
                "sellers",
                "created",
                35,
                rows("sales_teams.csv").stream()
                        .map(row -> "%s,%s,%s".formatted(own(row[0]), row[1], own(row[2])))
                        .collect(Collectors.joining("\n", "sales_agent,manager,regional_office\n", "\n")));
        imported(
                "opportunities",
                "created",
                8800,
                rows("sales_pipeline.csv").stream()
                        .map(row -> String.join(
                                ",",
                                "%s-%s".formatted(key, row[0]),
                                own(row[1]),
                                own(plain(row[2])),
                                row[3].isEmpty() ? "" : own(row[3]),
                                row[4],
                                row[5],
                                row[6],
                                row[7]))
                        .collect(Collectors.joining(
                                "\n",
                                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n",
                                "\n")));
    }

    private static void imported(String kind, String field, int count, String csv) {
        String job = As.person(Api.ADA)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=" + kind)
                .path("id");
        As.person(Api.ADA).post("/imports/{j}/run", job).then().statusCode(202);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Tables.column("select status from import_job where id = '%s'".formatted(job))
                        .contains("FINISHED"));
        As.person(Api.ADA).get("/imports/{j}", job).then().body(field, equalTo(count));
    }

    private String own(String name) {
        return name + " " + key;
    }

    private static String plain(String product) {
        return product.equals("GTXPro") ? "GTX Pro" : product;
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(DATA.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
