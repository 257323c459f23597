package dev.guanxi.platform.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the connection of the present transaction, past its session. A session looks through all it holds before
 * each statement and interprets what it is given, which costs more than a small statement itself. So flush first what
 * the statement must see.
 */
public final class InTransaction {
    private InTransaction() {}

    /**
     * Changes rows.
     *
     * @param sql in PostgreSQL's own form, with parameters {@code $1} and so on
     * @param values of the types that the driver knows, such as {@code UUID}, {@code OffsetDateTime}, {@code String[]}
     * @return how many rows were changed
     */
    public static Uni<Integer> update(String sql, @Nullable Object... values) {
        return connection().chain(connection -> Uni.createFrom().completionStage(() -> connection.update(sql, values)));
    }

    private static Uni<ReactiveConnection> connection() {
        return Panache.getSession().map(session -> ((MutinySessionImpl) session).getReactiveConnection());
    }
}
