package dev.guanxi.platform.web.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Listing.Condition;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.web.things.ThingRow;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is quickly told of a row is asked of the first rows of a page, and never costs one that stands behind them. */
@QuarkusTest
class FirstRowsTest {
    private static final int ROWS = 9_000;
    private static final String MANY = """
            insert into thing (id, version, name, colour, owner_id, created_at)
            select gen_random_uuid(), 0, 'row ' || i, case when i %% %d = 0 then 'red' end, ?, now() - i * interval '1 second'
            from generate_series(1, %d) i
            """;

    private final String owner = "first-rows-" + UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    Pool pool;

    @Inject
    Cursors cursors;

    @Inject
    Listing<ThingRow> listing;

    /** Counts how often it is said in which way. */
    private static final class Red implements Condition {
        private int ofAll;
        private int ofRow;

        @Override
        public String sql(Function<Object, String> bind) {
            ofAll++;
            return "colour = " + bind.apply("red");
        }

        @Override
        public Condition ofRow() {
            return bind -> {
                ofRow++;
                return "(select colour = " + bind.apply("red") + ")";
            };
        }
    }

    @Test
    void aPageThatIsSoonFullIsTakenFromTheFirstRows() throws Throwable {
        fill(10);
        var red = new Red();

        assertEquals(names(10, 1, 20), names(page(red, null)));
        assertTrue(red.ofRow == 1 && red.ofAll == 0, "it was said in the other way, too");
    }

    @Test
    void rowsFarBehindAreFoundAndPagesMeetWithoutGapOrRepetition() throws Throwable {
        fill(3_000);
        var red = new Red();

        assertEquals(names(3_000, 1, 3), names(page(red, null)));
        assertTrue(red.ofRow == 1 && red.ofAll == 1, "it was not said in both ways");
    }

    @Test
    void everyPageGoesOnWhereTheLastOneEnded() throws Throwable {
        fill(150);
        var all = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = page(new Red(), cursor);
            all.addAll(names(page));
            cursor = page.next();
        } while (cursor != null);

        assertEquals(names(150, 1, ROWS / 150), all);
        assertFalse(all.isEmpty());
    }

    private void fill(int every) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MANY.formatted(every, ROWS))) {
            statement.setString(1, owner);
            statement.executeUpdate();
        }
    }

    private Page<ThingRow> page(Condition condition, @Nullable String cursor) throws Throwable {
        var request = new PageRequest(20, cursor, null, null, false);
        var mine = new Visibility(false, owner, Set.of(), null, null);
        return VertxContextSupport.subscribeAndAwait(() -> listing.page(pool, cursors, request, mine, condition));
    }

    private static List<String> names(Page<ThingRow> page) {
        return page.items().stream().map(ThingRow::name).toList();
    }

    /** The names of so many of every so many rows, newest first. */
    private static List<String> names(int every, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "row " + i * every).toList();
    }
}
