package dev.guanxi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.Answers;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.access.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database gives up a transaction of a request so that another one can go on. */
@QuarkusTest
class VictimTest {
    private static final Person ANN = Person.of("ann", Roles.SALES_REP);
    private static final String UNLUCKY = """
            create sequence unlucky;
            create function be_unlucky() returns trigger language plpgsql as $$ begin
                if new.name like 'unlucky%%' and nextval('unlucky') <= %d then
                    raise exception using errcode = '%s', message = 'another went first';
                end if;
                return new;
            end $$;
            create trigger unlucky before insert on thing for each row execute function be_unlucky();
            """;

    @Inject
    DataSource database;

    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void beLuckyAgain() {
        Tables.execute("""
                drop trigger if exists unlucky on thing;
                drop function if exists be_unlucky();
                drop sequence if exists unlucky;
                """);
    }

    @Test
    void theVictimOfADeadlockIsDoneOverAndHasItsEffectOnce() throws Exception {
        var first = thing();
        var second = thing();
        var before = deadlocks();

        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            hold(other, second);
            var painting = paint("red", false, first, second);
            awaitWaiting();
            hold(other, first); // now each waits for the other; the request did so first, and is the victim
            other.commit();

            assertThat(painting.get().statusCode()).isEqualTo(200);
        }

        assertThat(awaitDeadlocks(before)).isEqualTo(before + 1);
        assertThat(List.of(first, second)).allSatisfy(this::isPaintedOnce);
        assertThat(paint("red", false, first, second).get().statusCode()).isEqualTo(200);
        assertThat(List.of(first, second)).allSatisfy(this::isPaintedOnce);
    }

    @Test
    void whoSawWhatAnotherChangedMeanwhileLooksAgain() throws Exception {
        var thing = thing();

        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            execute(other, "update thing set name = 'changed meanwhile' where id = '%s'".formatted(thing));
            var painting = paint("blue", true, thing);
            awaitWaiting();
            other.commit();

            assertThat(painting.get().statusCode()).isEqualTo(200);
        }

        isPaintedOnce(thing);
        As.person(ANN).get("/things/{id}", thing).then().body("name", equalTo("changed meanwhile"));
    }

    @Test
    void withoutAKeyItIsTheSame() {
        beUnlucky(2, "40P01");

        Answers.created(As.person(ANN).body(Map.of("name", "unlucky at first")).post("/things"));

        assertThat(attempts()).isEqualTo(3);
    }

    @Test
    void whoIsAVictimAgainAndAgainIsToldToComeBackAndMayWithTheSameKey() {
        beUnlucky(3, "40001");
        var name = "unlucky " + key;

        make(name)
                .then()
                .statusCode(503)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("/problems/status.503"));
        assertThat(attempts()).isEqualTo(3);
        assertThat(count("thing where name = '%s'".formatted(name))).isZero();

        make(name).then().statusCode(201);
        assertThat(count("thing where name = '%s'".formatted(name))).isEqualTo(1);
    }

    private Response make(String name) {
        return As.person(ANN)
                .header("Idempotency-Key", key)
                .body(Map.of("name", name))
                .post("/things");
    }

    private UUID thing() {
        return UUID.fromString(
                Answers.created(As.person(ANN).body(Map.of("name", key)).post("/things")));
    }

    private CompletableFuture<Response> paint(String colour, boolean inOneView, UUID... things) {
        var coat = Map.of("ids", List.of(things), "colour", colour, "inOneView", inOneView);
        return CompletableFuture.supplyAsync(
                () -> As.person(ANN).header("Idempotency-Key", key).body(coat).post("/things/painted"));
    }

    private void isPaintedOnce(UUID thing) {
        As.person(ANN).get("/things/{id}", thing).then().statusCode(200).header("ETag", equalTo("\"1\""));
        assertThat(count("audit_trail where subject = '%s'".formatted(thing))).isEqualTo(2);
    }

    private static void beUnlucky(int times, String state) {
        Tables.execute(UNLUCKY.formatted(times, state));
    }

    private static long attempts() {
        return Long.parseLong(Tables.column("select last_value from unlucky").getFirst());
    }

    private static long count(String what) {
        return Long.parseLong(Tables.column("select count(*) from " + what).getFirst());
    }

    private static void hold(Connection connection, UUID thing) throws SQLException {
        execute(connection, "select 1 from thing where id = '%s' for update".formatted(thing));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitWaiting() {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> count("pg_locks l join pg_stat_activity a using (pid)"
                                + " where not l.granted and a.datname = current_database()")
                        > 0);
    }

    /** A connection tells of its deadlocks a second after at most. */
    private static long awaitDeadlocks(long before) {
        await().until(() -> deadlocks() > before);
        return deadlocks();
    }

    private static long deadlocks() {
        return Long.parseLong(Tables.column("select deadlocks from pg_stat_database where datname = current_database()")
                .getFirst());
    }
}
