package dev.guanxi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A real company's pipeline, loaded as a user would: accounts into contact, products into e-commerce, people and deals
 * into sales. Then the API's own answers give the published figures.
 */
class RealPipelineTest {
    private static final Path DATA = Path.of("../../shared/data/pipeline");
    private static final Duration MINUTES = Duration.ofMinutes(3);
    private static final String CURRENCY = "USD";

    @BeforeAll
    static void theSuiteIsUp() {
        assertThat(RunningSuite.get().address()).isNotEmpty();
    }

    @Test
    void whatWasLoadedAddsUpToThePublishedFigures() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the data set FX-PIPE is not at " + DATA.toAbsolutePath());

        var accounts =
                imported("contact", "customers", "accounts.csv", Map.of("industry", Map.of("technolgy", "technology")));
        assertThat(accounts.getInt("created")).isEqualTo(85);
        theAccountsHaveTheirParents();
        offerProducts();
        assertThat(imported("sales", "sellers", "sales_teams.csv", Map.of()).getInt("created"))
                .isEqualTo(35);
        awaitReplicas();

        var imports = new Imports("admin", "sales");
        var deals = upload(imports, "opportunities", "sales_pipeline.csv");
        var dry = run(imports, deals, "dry-run", "CHECKED");
        assertThat(dry.getInt("refused")).isEqualTo(1480);
        assertThat(imports.errors(deals)).contains("GTXPro");
        imports.map(
                deals,
                Map.of(
                        "aliases", Map.of("product", Map.of("GTXPro", "GTX Pro")),
                        "defaults", Map.of("currency", CURRENCY)));
        var loaded = run(imports, deals, "run", "FINISHED");
        assertThat(loaded.getInt("created")).isEqualTo(8800);
        assertThat(loaded.getInt("warnings")).isEqualTo(1425);

        var figures = figures();
        assertThat(figures.getList("stages.count", Integer.class)).containsExactly(500, 1589, 0, 4238, 2473);
        assertThat(figures.getString("wonValue.amount")).isEqualTo("10005534.00");
        assertThat(figures.getString("winRate")).isEqualTo("63.15");
        assertThat(figures.getString("wonCycle.meanDays")).isEqualTo("51.78");
        assertThat(figures.getString("wonCycle.medianDays")).isEqualTo("57");
        assertThat(figures.getList("regions.value.amount"))
                .isEqualTo(List.of("3346293.00", "3090594.00", "3568647.00"));
        assertThat(figures.getList("quarters.value.amount"))
                .isEqualTo(List.of("1134672.00", "3086111.00", "2982255.00", "2802496.00"));
        assertThat(figures.getString("open.atList.amount")).isEqualTo("4966215.00");
        assertThat(figures.getString("open.weighted.amount")).isEqualTo("3110729.30");
        whatWasWonWithAPartAddsUpAtItsTop();
    }

    /** Acme's own 101,744 with 56,903, 140,183, 147,976 and 72,543 of its four subsidiaries. */
    private static void whatWasWonWithAPartAddsUpAtItsTop() {
        await().atMost(MINUTES)
                .untilAsserted(() -> Api.as("admin")
                        .get("/api/contact/v1/customers/{id}/group", acme())
                        .then()
                        .body(
                                "members.name",
                                equalTo(List.of(
                                        "Acme Corporation", "Bluth Company", "Codehow", "Donquadtech", "Iselectrics")))
                        .body("members[0].won.amount", equalTo(List.of("101744.00")))
                        .body("members[0].wonInAll.amount", equalTo(List.of("519349.00"))));
    }

    private static String acme() {
        return idOf("Acme Corporation");
    }

    private static String idOf(String customer) {
        return Api.as("admin")
                .queryParam("filter", "name=='%s'".formatted(customer))
                .get("/api/contact/v1/customers")
                .path("items[0].id");
    }

    private static void theAccountsHaveTheirParents() throws IOException {
        Api.as("admin")
                .queryParam("filter", "parentId==" + acme())
                .queryParam("sort", "name")
                .get("/api/contact/v1/customers")
                .then()
                .body("items.name", equalTo(List.of("Bluth Company", "Codehow", "Donquadtech", "Iselectrics")));
        assertThat(subsidiaries()).isEqualTo(15);
    }

    /** How many of the accounts say whose they are. */
    private static long subsidiaries() throws IOException {
        var parents = Files.readAllLines(DATA.resolve("accounts.csv")).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        return parents.stream().mapToLong(RealPipelineTest::countOfParts).sum();
    }

    private static long countOfParts(String parent) {
        return Api.as("admin")
                .queryParam("filter", "parentId==" + idOf(parent))
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/api/contact/v1/customers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("count");
    }

    private static void offerProducts() throws IOException {
        for (var line : Files.readAllLines(DATA.resolve("products.csv")).stream()
                .skip(1)
                .toList()) {
            var cells = line.split(",", -1);
            var price = Map.of("amount", cells[2], "currency", CURRENCY);
            Api.as("manager-sales")
                    .body(Map.of(
                            "sku",
                            cells[0].replace(' ', '-'),
                            "details",
                            Map.of(
                                    "name",
                                    cells[0],
                                    "series",
                                    cells[1],
                                    "kind",
                                    "GOODS",
                                    "serialised",
                                    false,
                                    "listPrice",
                                    price)))
                    .post("/api/e-commerce/v1/products")
                    .then()
                    .statusCode(201);
        }
    }

    /** Sales can name the accounts and products as soon as it has heard of all of them. */
    private static void awaitReplicas() {
        await().atMost(MINUTES).untilAsserted(() -> {
            var lags = Api.as("admin").get("/api/sales/v1/backbone");
            assertThat(lags.jsonPath()
                            .getMap("lags", String.class, Integer.class)
                            .values())
                    .containsOnly(0);
        });
    }

    private static JsonPath figures() {
        return Api.as("analyst")
                .queryParam("currency", CURRENCY)
                .get("/api/sales/v1/pipeline/figures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath imported(String service, String kind, String file, Map<String, Map<String, String>> aliases)
            throws IOException {
        var imports = new Imports("admin", service);
        var id = upload(imports, kind, file);
        imports.map(id, Map.of("aliases", aliases));
        return run(imports, id, "run", "FINISHED");
    }

    private static String upload(Imports imports, String kind, String file) throws IOException {
        return imports.upload(kind, file, Files.readAllBytes(DATA.resolve(file)));
    }

    private static JsonPath run(Imports imports, String id, String how, String end) {
        imports.begin(id, how);
        return imports.until(id, end);
    }
}
