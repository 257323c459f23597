package dev.guanxi.e2e;

import static dev.guanxi.e2e.Steps.created;
import static dev.guanxi.e2e.Steps.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * kill -9 while an administrator defines a kind of record, somebody else creates a record of one, and the index of a
 * field is made but the database not told of its values yet: nothing is there by half, and all of it is done.
 */
class KilledObjectsTest extends KilledInTheMidst {
    private static final String ADMIN = "admin";
    private static final String REP = "rep-shanghai";

    private final String vans = "vans-" + run;
    private final String boats = "boats-" + run;

    @Test
    void kindsRecordsAndIndexesAreThereWhollyOrNotAtAll() throws Exception {
        define(vans, UUID.randomUUID().toString()).then().statusCode(201);
        van(UUID.randomUUID().toString(), Map.of("name", "First " + run)).then().statusCode(201);
        var kindKey = UUID.randomUUID().toString();
        var vanKey = UUID.randomUUID().toString();
        var second = Map.of("name", "Second " + run, "custom", Map.of("seats", 8));
        var contact = suite.process("contact");
        String index;

        try (var reader = suite.database("contact");
                var holder = suite.database("contact")) {
            index = "custom_%s_number".formatted(fieldWhoseValuesAreNotTold(reader, holder));
            execute(holder, "lock table object_kind, object_record in share row exclusive mode");
            Api.enter(ADMIN);
            Api.enter(REP);
            var kind = broken(() -> define(boats, kindKey));
            var van = broken(() -> van(vanKey, second));
            waits("contact", "%insert into object_kind%");
            waits("contact", "%insert into object_record%");
            contact.destroyForcibly();
            holder.rollback();
            assertThat(List.of(kind.get(), van.get())).doesNotContain(201);
        }

        assertThat(count("contact", "object_kind where kind_key = '%s'".formatted(boats)))
                .isZero();
        assertThat(count("contact", "object_record where kind = '%s'".formatted(vans)))
                .isEqualTo(1);
        assertThat(count("contact", "pg_index where indexrelid = '%s'::regclass and indisvalid".formatted(index)))
                .isEqualTo(1);
        assertThat(known(index)).isZero();

        suite.steer("start", "contact");
        List.of(1, 2)
                .forEach(_ -> eventually(() -> define(boats, kindKey).then().statusCode(201)));
        List.of(1, 2).forEach(_ -> eventually(() -> van(vanKey, second).then().statusCode(201)));

        assertThat(count("contact", "object_kind where kind_key = '%s'".formatted(boats)))
                .isEqualTo(1);
        assertThat(count("contact", "object_record where kind = '%s'".formatted(vans)))
                .isEqualTo(2);
        await().atMost(PATIENCE).until(() -> known(index) == 1);
        Api.as(REP)
                .queryParam("filter", "custom.seats==8")
                .get("/api/contact/v1/objects/" + vans)
                .then()
                .statusCode(200)
                .body("items.name", contains("Second " + run));
    }

    /**
     * Defines a field, and lets its index be made but the database not be told of its values, as long as the holder
     * does not roll back.
     *
     * @param reader keeps the index from being made until somebody waits for the table
     * @return the field's id as it stands in the index's name
     */
    private String fieldWhoseValuesAreNotTold(Connection reader, Connection holder) throws Exception {
        reader.setAutoCommit(false);
        holder.setAutoCommit(false);
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute(reader, "select count(*) from object_record");
        var label = Map.of("english", "Seats", "chinese", "座位");
        var field = created(
                ADMIN,
                "/api/contact/v1/custom-fields",
                Map.of(
                        "recordKind",
                        vans,
                        "key",
                        "seats",
                        "definition",
                        Map.of("type", "NUMBER", "filterable", true, "label", label)));
        waits("contact", "create index concurrently custom_%");
        var held = CompletableFuture.runAsync(
                () -> {
                    try {
                        execute(holder, "lock table object_record in share update exclusive mode");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
        waits("contact", "lock table object_record%");
        reader.rollback();
        held.get();
        waits("contact", "create statistics %");
        return field.replace("-", "");
    }

    /** Whether the database knows the values of an index of some rows. */
    private long known(String index) {
        return count(
                "contact",
                "pg_stats_ext_exprs where statistics_name = '%s_values' and n_distinct is not null".formatted(index));
    }

    private static Response define(String kind, String key) {
        var called = Map.of("english", "Vehicle", "chinese", "车辆");
        return Api.as(ADMIN, key)
                .body(Map.of("key", kind, "definition", Map.of("singular", called, "plural", called)))
                .post("/api/contact/v1/object-kinds");
    }

    private Response van(String key, Map<String, ?> contents) {
        return Api.as(REP, key).body(contents).post("/api/contact/v1/objects/" + vans);
    }
}
