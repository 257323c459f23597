package dev.guanxi.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.OneStatement;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneStatementTest {
    private static final TableRows<UUID> NOTES = TableRows.<UUID>into("note")
            .with("id", ColumnType.UUID, id -> id)
            .with("version", ColumnType.BIGINT, _ -> 0L)
            .with("text", ColumnType.TEXT, id -> "note " + id);

    @Inject
    Writer writer;

    @Inject
    DataSource database;

    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    /** Writes as a service would. */
    @ApplicationScoped
    static class Writer {
        @OneStatement
        Uni<Void> write(List<UUID> ids) {
            return NOTES.insert(ids);
        }

        @OneStatement
        Uni<Void> writeTwice(UUID one, UUID another) {
            return NOTES.insert(List.of(one)).chain(() -> NOTES.insert(List.of(another)));
        }
    }

    @Test
    void severalRowsAreOneStatement() throws Throwable {
        await(() -> writer.write(List.of(first, second)));

        assertThat(List.of(first, second)).allMatch(this::isThere);
    }

    @Test
    void eitherAllRowsAreThereOrNone() {
        assertThatThrownBy(() -> await(() -> writer.write(List.of(first, second, first))))
                .hasMessageContaining("duplicate key");

        assertThat(List.of(first, second)).noneMatch(this::isThere);
    }

    @Test
    void aSecondStatementIsRefused() {
        assertThatThrownBy(() -> await(() -> writer.writeTwice(first, second)))
                .hasMessageContaining("needs a transaction");

        assertThat(isThere(second)).isFalse();
    }

    @Test
    void withinATransactionItJoins() throws Throwable {
        await(() -> Panache.withTransaction(() -> writer.writeTwice(first, second)));

        assertThat(List.of(first, second)).allMatch(this::isThere);
    }

    @Test
    void withoutATransactionNothingIsWritten() {
        assertThatThrownBy(() -> await(() -> Panache.withSession(() -> NOTES.insert(List.of(first)))))
                .hasMessageContaining("needs a transaction");

        assertThat(isThere(first)).isFalse();
    }

    @Test
    void rowsOfTwoTablesAreOneStatement() throws Throwable {
        var copies = TableRows.<UUID>into("note_copy")
                .with("id", ColumnType.UUID, id -> id)
                .with("sequence", ColumnType.BIGINT, _ -> 1L)
                .with("text", ColumnType.TEXT, _ -> "copy");

        await(() -> Panache.withTransaction(
                () -> Rows.insert(NOTES.of(List.of(first)), copies.of(List.of(first, second)))));
        await(() -> Panache.withTransaction(() -> Rows.insert(NOTES.of(List.of()), copies.of(List.of()))));

        assertThat(isThere(first)).isTrue();
        assertThat(count("select count(*) from note_copy where id in (?, ?)", first, second))
                .isEqualTo(2);
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }

    private boolean isThere(UUID id) {
        return count("select count(*) from note where id = ? and text = 'note ' || ?::text", id, id) == 1;
    }

    private long count(String sql, UUID one, UUID another) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, one);
            statement.setObject(2, another);
            var result = statement.executeQuery();
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
