package dev.guanxi.platform.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.things.ThingImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJobTest {
    private static final String DIE_AFTER_CLAIM =
            "update import_job set status = 'RUNNING', started_at = now(), holder = ?, held_until = now() + interval '1 hour' where id = ?";
    private static final String LAPSE = "update import_job set held_until = now() - interval '1 second' where id = ?";

    private final Person person = Person.of("importer-" + UUID.randomUUID(), Roles.SALES_REP);
    private final UUID deadWorker = UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportFiles files;

    @Inject
    ImportBatches batches;

    @Inject
    ImportRetention retention;

    @Inject
    ThingImporter importer;

    @Test
    void aSuccessorGoesOnWhereAnotherDied() throws Throwable {
        var id = upload(names(2500));
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);
        assertThat(things()).isEqualTo(1000);

        execute(LAPSE, id);

        end(id).body("status", equalTo("FINISHED"))
                .body("done", equalTo(2500))
                .body("created", equalTo(2500))
                .body("refused", equalTo(0));
        assertThat(things()).isEqualTo(2500);
    }

    @Test
    void whatADeadWorkerTookIsKnownToTheNext() throws Throwable {
        var id = upload(names(1500) + "ugly\nthing 700\nugly\n");
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);
        takeRows(id, 1000, 501);
        execute(LAPSE, id);

        end(id).body("created", equalTo(1500)).body("refused", equalTo(3));

        assertThat(errors(id)).anyMatch(line -> line.startsWith("1503,") && line.contains("702"));
        assertThat(things()).isEqualTo(1500);
    }

    @Test
    void aWorkerThatLostItsClaimWritesNothing() throws Throwable {
        var id = upload(names(2500));
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);
        execute(LAPSE, id);
        end(id).body("created", equalTo(2500));

        assertThatThrownBy(() -> takeRows(id, 1000, 1000)).isInstanceOf(ClaimLost.class);

        assertThat(things()).isEqualTo(2500);
    }

    @Test
    void aWorkerThatMissedABatchWritesNothing() throws Throwable {
        var id = upload(names(2500));
        execute(DIE_AFTER_CLAIM, deadWorker, id);
        takeRows(id, 0, 1000);

        assertThatThrownBy(() -> takeRows(id, 0, 500)).isInstanceOf(ClaimLost.class);

        assertThat(things()).isEqualTo(1000);
        execute(LAPSE, id);
        end(id).body("created", equalTo(2500));
    }

    @Test
    void aRowThatBreaksTheImporterDoesNotStopTheOthers() {
        var id = upload("name\ngood\npoison\nfair\n");

        run(id).body("status", equalTo("FINISHED")).body("created", equalTo(2)).body("refused", equalTo(1));

        assertThat(errors(id)).last().asString().startsWith("3,The row could not be taken by our own fault");
    }

    @Test
    void theErrorFileHasEveryRefusedRow() {
        var rows = IntStream.range(0, 2300).mapToObj(i -> "ugly" + i + "\n").collect(Collectors.joining());
        var id = upload("name\n" + rows);

        run(id).body("refused", equalTo(2300));

        var errors = errors(id);
        assertThat(errors).hasSize(2301);
        assertThat(errors.get(1500)).isEqualTo("1501,name: A thing cannot be called ugly1499.,ugly1499");
    }

    @Test
    void quotedLineBreaksBelongToTheirRow() {
        var id = upload("name\n\"two\nlines\"\nugly,1\n");

        run(id).body("created", equalTo(1)).body("refused", equalTo(1));

        assertThat(errors(id)).last().asString().startsWith("4,\"The row has 2 values, but the heading has 1.");
    }

    @Test
    void aFileThatIsNoCsvSaysWhere() {
        var id = upload("name\nfirst\n\"second\nthird\n");

        run(id).body("status", equalTo("FAILED")).body("reason", containsString("no well-formed CSV"));

        assertThat(things()).isZero();
    }

    @Test
    void whatIsTooOldIsForgottenAndCanStillBeUndone() throws Throwable {
        var id = upload("name\nkept\nugly\n");
        run(id).body("created", equalTo(1));
        execute("update import_job set created_at = now() - interval '31 days' where id = ?", id);

        VertxContextSupport.subscribeAndAwait(retention::expire);

        assertThat(count("select count(*) from import_chunk where job_id = ?", id))
                .isZero();
        assertThat(count("select count(*) from import_row where job_id = ? and raw is not null", id))
                .isZero();
        As.person(person).get("/imports/{id}/errors", id).then().statusCode(409);
        As.person(person).post("/imports/{id}/undo", id).then().statusCode(202);
        end(id).body("status", equalTo("UNDONE")).body("undone", equalTo(1));
        assertThat(things()).isZero();
    }

    /** What a worker does with some rows, as the one that claimed the job. */
    private void takeRows(UUID id, int from, int count) throws Throwable {
        var job = VertxContextSupport.subscribeAndAwait(() -> jobs.find(id)).orElseThrow();
        var reader = new RowReader<>(importer, job);
        var format = job.format();
        try (var file = CsvFile.open(files.open(id), format.charset(), format.separator());
                var seen = new SeenKeys()) {
            file.skip(from);
            var rows = file.next(count).stream().map(reader::read).toList();
            batches.take(job, deadWorker, importer, from, rows, seen);
        }
    }

    private static String names(int count) {
        return "name\n"
                + IntStream.range(0, count).mapToObj(i -> "thing " + i + "\n").collect(Collectors.joining());
    }

    private UUID upload(String csv) {
        var uploaded = As.person(person).contentType("text/csv").body(csv).post("/imports?kind=things");
        uploaded.then().statusCode(201);
        return UUID.fromString(uploaded.path("id"));
    }

    private ValidatableResponse run(UUID id) {
        As.person(person).post("/imports/{id}/run", id).then().statusCode(202);
        return end(id);
    }

    private ValidatableResponse end(UUID id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> As.person(person).get("/imports/{id}", id).then(),
                        answer -> !List.of("RUNNING", "UNDOING")
                                .contains(answer.extract().<String>path("status")));
    }

    private List<String> errors(UUID id) {
        return As.person(person)
                .get("/imports/{id}/errors", id)
                .asString()
                .lines()
                .toList();
    }

    private long things() {
        return count("select count(*) from thing where owner_id = ?", person.id());
    }

    private long count(String sql, Object parameter) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            var result = statement.executeQuery();
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
