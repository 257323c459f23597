package dev.guanxi.platform.sql;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that wait to be inserted into one table; made by {@link TableRows}. */
public final class Rows {
    private final boolean empty;
    private final IntFunction<String> statement;
    private final Supplier<Stream<? extends @Nullable Object>> values;

    /**
     * Keeps what it takes to write them.
     *
     * @param statement the insertion, given the number of its first parameter
     * @param values one for each parameter
     */
    Rows(boolean empty, IntFunction<String> statement, Supplier<Stream<? extends @Nullable Object>> values) {
        this.empty = empty;
        this.statement = statement;
        this.values = values;
    }

    /** Inserts the rows of several tables with one statement, and so in one round trip. */
    public static Uni<Void> insert(Rows... tables) {
        var values = new ArrayList<@Nullable Object>();
        var statement = new StringBuilder();
        var last = "";
        for (var rows : tables) {
            if (rows.empty) {
                continue;
            }
            if (!last.isEmpty()) {
                statement
                        .append(statement.isEmpty() ? "with " : ", ")
                        .append("t")
                        .append(values.size());
                statement.append(" as (").append(last).append(')');
            }
            last = rows.statement.apply(values.size() + 1);
            rows.values.get().forEach(values::add);
        }
        return last.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(statement.append(' ').append(last).toString(), values.toArray())
                        .replaceWithVoid();
    }
}
