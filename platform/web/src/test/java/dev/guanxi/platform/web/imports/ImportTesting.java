package dev.guanxi.platform.web.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.web.things.ThingImporter;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** What tests of imports do over and over. */
abstract class ImportTesting {
    static final String DIE_AFTER_CLAIM =
            "update import_job set status = 'RUNNING', started_at = now(), holder = ?, held_until = now() + interval '1 hour' where id = ?";
    static final String LAPSE = "update import_job set held_until = now() - interval '1 second' where id = ?";

    final Person person = Person.of("importer-" + UUID.randomUUID(), Roles.SALES_REP);
    final UUID deadWorker = UUID.randomUUID();

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

    /** What a worker does with some rows, as the one that claimed the job. */
    void takeRows(UUID id, int from, int count) throws Throwable {
        var job = VertxContextSupport.subscribeAndAwait(() -> jobs.find(id)).orElseThrow();
        takeRows(job, RowWork.of(importer, job), from, count);
    }

    <R> void takeRows(ImportJob job, RowWork<R> work, int from, int count) throws Throwable {
        var format = job.format();
        try (var file = CsvFile.open(files.open(job.id()), format.charset(), format.separator());
                var seen = new SeenKeys()) {
            file.skip(from);
            var rows = file.next(count).stream().map(work::read).toList();
            batches.take(job, deadWorker, work, from, rows, seen);
        }
    }

    static String painted(int count, String colour) {
        return "name,colour\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "thing %d,%s\n".formatted(i, colour))
                        .collect(Collectors.joining());
    }

    long painted(String colour) {
        return count("select count(*) from thing where colour = '%s' and owner_id = ?".formatted(colour), person.id());
    }

    static UUID make(Person maker, String name) {
        return UUID.fromString(
                As.person(maker).body(Map.of("name", name)).post("/things").path("id"));
    }

    UUID handle(UUID id, String mode, String matchBy, boolean emptyClears) {
        mapping(id, Map.of("mode", mode, "matchBy", matchBy, "emptyClears", emptyClears))
                .statusCode(200)
                .body("mapping.handling.mode", equalTo(mode));
        return id;
    }

    /** Whatever the headings say, and what is done with it. */
    ValidatableResponse mapping(UUID id, Map<String, ?> handling) {
        var columns = As.person(person).get("/imports/{id}", id).<Map<String, String>>path("mapping.columns");
        return As.person(person)
                .body(Map.of("columns", columns, "handling", handling))
                .put("/imports/{id}/mapping", id)
                .then();
    }

    static String names(int count) {
        return "name\n"
                + IntStream.range(0, count).mapToObj(i -> "thing " + i + "\n").collect(Collectors.joining());
    }

    UUID upload(String csv) {
        var uploaded = As.person(person).contentType("text/csv").body(csv).post("/imports?kind=things");
        uploaded.then().statusCode(201);
        return UUID.fromString(uploaded.path("id"));
    }

    ValidatableResponse run(UUID id) {
        As.person(person).post("/imports/{id}/run", id).then().statusCode(202);
        return end(id);
    }

    ValidatableResponse end(UUID id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> As.person(person).get("/imports/{id}", id).then(),
                        answer -> !List.of("CHECKING", "RUNNING", "UNDOING")
                                .contains(answer.extract().<String>path("status")));
    }

    List<String> errors(UUID id) {
        return As.person(person)
                .get("/imports/{id}/errors", id)
                .asString()
                .lines()
                .toList();
    }

    long things() {
        return count("select count(*) from thing where owner_id = ?", person.id());
    }

    long count(String sql, Object parameter) {
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

    void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
