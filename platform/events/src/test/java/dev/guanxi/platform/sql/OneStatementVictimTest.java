package dev.guanxi.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database gives up a use case that is one statement so that another transaction can go on. */
@QuarkusTest
class OneStatementVictimTest {
    private static final String UNLUCKY = """
            create sequence unlucky;
            create function be_unlucky() returns trigger language plpgsql as $$ begin
                if nextval('unlucky') <= %d then
                    raise exception using errcode = '40001', message = 'another went first';
                end if;
                return new;
            end $$;
            create trigger unlucky before insert on note for each row execute function be_unlucky();
            """;

    @Inject
    OneStatementTest.Writer writer;

    @Inject
    DataSource database;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @AfterEach
    void beLuckyAgain() throws SQLException {
        execute("""
                drop trigger if exists unlucky on note;
                drop function if exists be_unlucky();
                drop sequence if exists unlucky;
                """);
    }

    @Test
    void theVictimOfADeadlockIsDoneOverAndHasItsEffectOnce() throws Exception {
        var before = deadlocks();

        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            note(other, second);
            var writing = CompletableFuture.runAsync(() -> write(first, second));
            awaitWaiting();
            note(other, first); // now each waits for the other; the use case did so first, and is the victim
            other.rollback();
            writing.get();
        }

        assertThat(number("select count(*) from note where id in ('%s', '%s')".formatted(first, second)))
                .isEqualTo(2);
        await().until(() -> deadlocks() == before + 1); // a connection tells of them a second after at most
    }

    @Test
    void itIsTriedThreeTimesAndNoMore() throws SQLException {
        execute(UNLUCKY.formatted(2));
        write(first);
        assertThat(number("select last_value from unlucky")).isEqualTo(3);

        beLuckyAgain();
        execute(UNLUCKY.formatted(3));
        assertThatThrownBy(() -> write(second)).hasMessageContaining("another went first");
        assertThat(number("select last_value from unlucky")).isEqualTo(3);
        assertThat(number("select count(*) from note where id = '%s'".formatted(second)))
                .isZero();
    }

    private void write(UUID... notes) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> writer.write(List.of(notes)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void note(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into note (id, version, text) values ('%s', 0, 'of the other')".formatted(id));
        }
    }

    private void awaitWaiting() {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database() and query like '%into note %'")
                        > 0);
    }

    private long deadlocks() {
        return number("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private long number(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
