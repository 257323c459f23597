package dev.guanxi.platform.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the connection of the present transaction, past its session. A session looks through all it holds before
 * each statement and interprets what it is given, which costs more than a small statement itself. So flush first what
 * the statement must see.
 */
public final class InTransaction {
    private static final String ONE_STATEMENT_LEFT = "guanxi.transaction.one-statement-left";

    private InTransaction() {}

    /**
     * Changes rows.
     *
     * @param sql in PostgreSQL's own form, with parameters {@code $1} and so on
     * @param values of the types that the driver knows, such as {@code UUID}, {@code OffsetDateTime}, {@code String[]}
     * @return how many rows were changed
     */
    public static Uni<Integer> update(String sql, @Nullable Object... values) {
        return Panache.getSession().chain(session -> {
            var connection = ((MutinySessionImpl) session).getReactiveConnection();
            ensureAtomic(connection);
            return Uni.createFrom().completionStage(connection.update(sql, values));
        });
    }

    /**
     * Reads rows, also where only a session is open.
     *
     * @param row makes a thing of a row's values, which are in the order of the columns
     */
    public static <T> Uni<List<T>> select(Function<Object[], T> row, String sql, @Nullable Object... values) {
        return Panache.getSession().chain(session -> {
            var connection = ((MutinySessionImpl) session).getReactiveConnection();
            return Uni.createFrom()
                    .completionStage(connection.select(sql, values))
                    .map(rows -> {
                        var things = new ArrayList<T>(rows.size());
                        rows.forEachRemaining(found -> things.add(row.apply(found)));
                        return things;
                    });
        });
    }

    /** Does work that writes with one statement, which is a transaction by itself; joins one that is open. */
    public static <T> Uni<T> oneStatement(Supplier<Uni<T>> work) {
        return Panache.withSession(() -> {
            ContextLocals.put(ONE_STATEMENT_LEFT, true);
            return work.get().onTermination().invoke(() -> ContextLocals.remove(ONE_STATEMENT_LEFT));
        });
    }

    private static void ensureAtomic(ReactiveConnection connection) {
        if (!connection.isTransactionInProgress() && !ContextLocals.remove(ONE_STATEMENT_LEFT)) {
            throw new IllegalStateException(
                    "This would be written apart from what belongs to it; it needs a transaction");
        }
    }
}
