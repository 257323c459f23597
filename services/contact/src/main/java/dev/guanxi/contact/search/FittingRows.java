package dev.guanxi.contact.search;

import dev.guanxi.platform.persistence.Listing.Condition;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Those rows of a list that fit what somebody typed, said in up to three ways.
 *
 * @param kind of record that the rows are
 * @param table whose {@code id} is a record's, made at {@code created_at}
 * @param limit how many rows are wanted
 */
record FittingRows(Question question, RecordKind kind, String table, int limit) implements Condition {
    /** Nearly all records are made so soon after their ids. */
    private static final Duration PROMPT = Duration.ofMinutes(1);

    private static final String NEWEST = """
            %1$s.id = any(array(%2$s)) and %1$s.created_at > greatest(%3$s,
                (select max(created_at) from %1$s where made_late(id, created_at) and id <= %4$s))""";

    @Override
    public String sql(Function<Object, String> bind) {
        return "%s.id = any(array(%s))".formatted(table, question.ids(bind));
    }

    @Override
    public @Nullable Condition ofRow() {
        return question.isCommonIn(kind) ? bind -> question.ofRow(table, bind) : null;
    }

    /**
     * In the newest slices, and made after everything in the others: a minute after the last of their ids, unless a
     * record was made of news with an id much older than itself.
     */
    @Override
    public @Nullable Condition ofNewest() {
        return question.newest(kind, limit + 1)
                .<Condition>map(newest -> bind -> {
                    var below = question.slices().below(newest);
                    return NEWEST.formatted(
                            table,
                            question.ids(newest, bind),
                            bind.apply(Slices.made(below).plus(PROMPT).atOffset(ZoneOffset.UTC)),
                            bind.apply(below));
                })
                .orElse(null);
    }
}
