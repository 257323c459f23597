package dev.guanxi.contact.search.web;

import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whoever searches is told how far the index is behind what others did, and is never behind themselves. */
@QuarkusTest
class IndexAgeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    DataSource database;

    @Test
    void itGrowsWhileAChangeOfSomebodyElseWaitsAndFallsBackToNothing() throws SQLException {
        var before = name();
        var after = name();
        var customer = Api.customer(ANN, Map.of("name", before));
        await().atMost(PATIENCE).untilAsserted(() -> search(Api.MEG, before).body("items", hasSize(1)));
        await().atMost(PATIENCE).untilAsserted(() -> search(Api.MEG, before).body("indexAge", equalTo(0)));

        execute("insert into outbox_parked (aggregateid, reason) values ('%s', 'waits')".formatted(customer));
        try {
            As.person(ANN)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("name", after))
                    .patch("/customers/{id}", customer)
                    .then()
                    .statusCode(200);

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> search(Api.MEG, after).body("items", empty()).body("indexAge", greaterThan(1_000)));
            search(ANN, after).body("items", hasSize(1));
        } finally {
            execute("delete from outbox_parked where aggregateid = '%s'".formatted(customer));
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> search(Api.MEG, after).body("items", hasSize(1)).body("indexAge", equalTo(0)));
        search(BOB, after).body("items", empty());
    }

    private static String name() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static ValidatableResponse search(Person person, String typed) {
        return As.person(person).queryParam("q", typed).get("/search").then().statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
