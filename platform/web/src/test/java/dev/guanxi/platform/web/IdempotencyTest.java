package dev.guanxi.platform.web;

import static dev.guanxi.platform.testkit.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    static final Person ANN = Person.of("ann", Roles.SALES_REP);
    static final Person BOB = Person.of("bob", Roles.SALES_REP);

    @Inject
    DataSource database;

    @Inject
    StoredAnswers answers;

    @Test
    void eightAtOnceWithTheSameKeyHaveOneEffectAndOneAnswer() throws SQLException {
        var key = key();
        Callable<Response> request = () -> make(ANN, key, key);

        var answers = together(Collections.nCopies(8, request));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(a -> a.header("Location")).distinct()).hasSize(1);
        assertThat(count("select count(*) from thing where name = ?", key)).isEqualTo(1);
    }

    @Test
    void aRefusalIsTheSameRefusalEverAfter() {
        var key = key();

        var first = make(ANN, key, "nothing");
        var second = make(ANN, key, "nothing");

        first.then().statusCode(409).body("type", equalTo("/problems/thing-forbidden"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    }

    @Test
    void aKeyBelongsToWhoeverUsesIt() throws SQLException {
        var key = key();

        make(ANN, key, key).then().statusCode(201);
        make(BOB, key, key).then().statusCode(201);

        assertThat(count("select count(*) from thing where name = ?", key)).isEqualTo(2);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        var key = key();
        make(ANN, key, "one").then().statusCode(201);

        make(ANN, key, "two").then().statusCode(422).body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void withoutAKeyEachRequestCountsUnlessMoneyMoves() throws SQLException {
        var name = key();
        As.person(ANN).body(Map.of("name", name)).post("/things").then().statusCode(201);
        As.person(ANN).body(Map.of("name", name)).post("/things").then().statusCode(201);

        As.person(ANN)
                .body(Map.of("name", name))
                .post("/things/paid")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("Idempotency-Key"));

        assertThat(count("select count(*) from thing where name = ?", name)).isEqualTo(2);
    }

    @Test
    void aKeyOfNonsenseIsRefused() {
        make(ANN, "x".repeat(256), "long").then().statusCode(422);
    }

    @Test
    void anAnswerIsForgottenWithEveryRecordItNames() throws Throwable {
        var key = key();
        var thing = make(ANN, key, key).then().statusCode(201).extract().<String>path("id");

        VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> answers.forget(UUID.fromString(thing))));

        assertThat(count("select count(*) from idempotency where key = ?", key)).isZero();
    }

    @Test
    void anAnswerOfTheVersionBeforeIsForgottenToo() throws Throwable {
        var key = key();
        var thing = make(ANN, key, key).then().statusCode(201).extract().<String>path("id");
        asTheVersionBeforeWrote(key, thing);

        VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> answers.forget(UUID.fromString(thing))));

        assertThat(count("select count(*) from idempotency where key = ?", key)).isZero();
    }

    private void asTheVersionBeforeWrote(String key, String subject) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update idempotency set subjects = '{}', subject = cast(? as uuid) where key = ?")) {
            statement.setString(1, subject);
            statement.setString(2, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerIsKeptForAWeek() throws Throwable {
        var old = key();
        var young = key();
        make(ANN, old, old).then().statusCode(201);
        make(ANN, young, young).then().statusCode(201);
        age(old, "8 days");
        age(young, "6 days");

        VertxContextSupport.subscribeAndAwait(answers::expire);

        assertThat(count("select count(*) from idempotency where key = ?", old)).isZero();
        make(ANN, young, young).then().statusCode(201);
        assertThat(count("select count(*) from thing where name = ?", young)).isEqualTo(1);
    }

    private void age(String key, String by) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update idempotency set answered_at = answered_at - cast(? as interval) where key = ?")) {
            statement.setString(1, by);
            statement.setString(2, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static Response make(Person person, String key, String name) {
        return As.person(person)
                .header("Idempotency-Key", key)
                .body(Map.of("name", name))
                .post("/things");
    }

    private long count(String sql, String parameter) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
