package dev.guanxi.contact.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A batch that takes longer than a claim lasts: here 1.5 seconds, and somebody holds a customer for twice as long. No
 * other replica may take the job meanwhile, or all that was done is begun anew, for ever where each batch is as long.
 */
@QuarkusTest
class LongBatchesTest {
    private static final Duration LONG = Duration.ofSeconds(3);

    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/" + UUID.randomUUID());

    @Inject
    DataSource database;

    @Test
    void aBulkChangeStaysWithWhoeverWorksOnIt() throws SQLException {
        var customer = Api.customer(mei, Map.of("name", "甲", "city", "上海"));
        String id = As.person(mei)
                .body(Map.of("list", "customers", "ids", List.of(customer), "patch", Map.of("city", "南京")))
                .post("/bulk-changes")
                .path("id");

        heldUp(
                customer,
                "bulk_change",
                id,
                () -> As.person(mei).post("/bulk-changes/{id}/run", id).then().statusCode(202));

        ended("/bulk-changes/{id}", id).body("status", equalTo("FINISHED")).body("changed", equalTo(1));
        As.person(mei).get("/customers/{id}", customer).then().header("ETag", "\"1\"");
    }

    @Test
    void soDoesAnImport() throws SQLException {
        String id = As.person(mei)
                .contentType("text/csv;charset=UTF-8")
                .body("name,city\n乙,上海\n")
                .post("/imports?kind=customers")
                .path("id");
        As.person(mei).post("/imports/{id}/run", id).then().statusCode(202);
        ended("/imports/{id}", id).body("status", equalTo("FINISHED"));
        String customer = As.person(mei).get("/customers").path("items[0].id");

        heldUp(
                UUID.fromString(customer),
                "import_job",
                id,
                () -> As.person(mei).post("/imports/{id}/undo", id).then().statusCode(202));

        ended("/imports/{id}", id).body("status", equalTo("UNDONE"));
        As.person(mei).get("/customers/{id}", customer).then().statusCode(404);
    }

    /** Holds the customer while the job waits for it, and looks all the time whether another replica could take the job. */
    private void heldUp(UUID customer, String table, String job, Runnable begin) throws SQLException {
        try (var holding = database.getConnection()) {
            holding.setAutoCommit(false);
            ask(holding, "select 1 from customer where id = ? for update", customer);
            begin.run();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> sees("select holder is not null from " + table + " where id = ?", job));
            await().pollInterval(Duration.ofMillis(50))
                    .during(LONG)
                    .atMost(LONG.multipliedBy(3))
                    .until(() -> sees("select held_until > now() from " + table + " where id = ?", job));
            assertThat(sees("select done = 0 or status = 'UNDOING' from " + table + " where id = ?", job))
                    .isTrue();
            holding.rollback();
        }
    }

    private boolean sees(String sql, String job) throws SQLException {
        try (var connection = database.getConnection()) {
            return ask(connection, sql, UUID.fromString(job));
        }
    }

    private static boolean ask(Connection connection, String sql, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            var found = statement.executeQuery();
            return found.next() && found.getBoolean(1);
        }
    }

    private ValidatableResponse ended(String path, String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> As.person(mei).get(path, id).then(),
                        answer -> !List.of("CHECKING", "RUNNING", "UNDOING")
                                .contains(answer.extract().<String>path("status")));
    }
}
