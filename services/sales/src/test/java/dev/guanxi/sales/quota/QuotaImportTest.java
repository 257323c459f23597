package dev.guanxi.sales.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.access.Tables;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.org.SalesForce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Loads real quotas as a person would; see {@code shared/data/README.md}, FX-AW. */
@QuarkusTest
class QuotaImportTest {
    private static final Path FILE = Path.of("../../../shared/data/adventureworks/FactSalesQuota.csv");
    private static final String HEADING = "reference|seller|day|year|quarter|amount|date\n";

    private final SalesForce force = new SalesForce();

    @Test
    void theQuotasOfAFileHaveTheirPublishedTotals() throws IOException {
        assumeTrue(Files.isRegularFile(FILE), "the data set FX-AW is not at " + FILE.toAbsolutePath());
        var rows =
                Files.readAllLines(FILE).stream().filter(row -> !row.isBlank()).toList();
        assertThat(rows).hasSize(163);
        var people = new LinkedHashMap<String, UUID>();
        rows.forEach(row -> people.computeIfAbsent(row.split("\\|", -1)[1], this::employee));

        var job = upload(HEADING + String.join("\n", rows) + "\n", people);
        run(job).body("created", equalTo(163)).body("refused", equalTo(0));

        var ours = "sellerName==aw*-" + force.key;
        sum(ours).body("quotas", contains(163));
        sum(ours + ";fiscalYear==2013").body("amount", contains("29507000.00")).body("currency", contains("USD"));
        sum("fiscalYear==2013;sellerId==" + people.get("291")).body("amount", contains("3631000.00"));
        run(upload(HEADING + String.join("\n", rows) + "\n", people))
                .body("created", equalTo(0))
                .body("unchanged", equalTo(163));
    }

    private UUID employee(String number) {
        return force.seller("aw" + number);
    }

    /** Employees have numbers in the file; the other columns say when, once more. */
    private String upload(String file, Map<String, UUID> people) {
        var job = As.person(force.boss)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/imports?kind=quotas")
                .<String>path("id");
        var names = new LinkedHashMap<String, String>();
        people.keySet().forEach(number -> names.put(number, force.login("aw" + number)));
        var columns = new LinkedHashMap<String, String>();
        List.of("reference", "seller", "year", "quarter", "amount").forEach(name -> columns.put(name, name));
        As.person(force.boss)
                .body(Map.of(
                        "columns", columns, "aliases", Map.of("seller", names), "defaults", Map.of("currency", "USD")))
                .put("/imports/{id}/mapping", job)
                .then()
                .statusCode(200);
        return job;
    }

    private ValidatableResponse run(String job) {
        As.person(force.boss).post("/imports/{id}/run", job).then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Tables.column("select status from import_job where id = '%s'".formatted(job))
                        .contains("FINISHED"));
        return As.person(force.boss).get("/imports/{id}", job).then();
    }

    private ValidatableResponse sum(String filter) {
        return As.person(Api.LEO).get("/quotas/sum?filter={f}", filter).then().statusCode(200);
    }
}
