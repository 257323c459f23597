package dev.guanxi.platform.bulk;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The records of bulk changes, and what became of each. */
@ApplicationScoped
class BulkRows {
    private static final String COLLECT = """
            insert into bulk_change_row (job_id, number, id, outcome)
            select $1, $2 + r.number, r.id, 'WAITING' from unnest($3::uuid[]) with ordinality as r(id, number)
            """;
    private static final String NEXT = """
            select number, id, before, after from bulk_change_row
            where job_id = $1 and number > $2 order by number limit $3
            """;
    private static final String LAST_CHANGED = """
            select number, id, before, after from bulk_change_row
            where job_id = $1 and outcome = 'CHANGED' order by number desc limit $2
            """;
    private static final String SETTLE = """
            update bulk_change_row r set outcome = s.outcome, before = coalesce(s.before, r.before),
                after = coalesce(s.after, r.after), changes = coalesce(s.changes, r.changes), finding = s.finding
            from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::text[])
                s (number, outcome, before, after, changes, finding)
            where r.job_id = $1 and r.number = s.number
            """;
    private static final String OF_JOB = "job_id = ";

    private final Pool database;
    private final Cursors cursors;
    private final Listing<Row> rows = Listing.of("bulk_change_row", "id, number, outcome, changes, finding", row -> row)
            .ownedBy(new Visibility.Columns(null, null, null, null))
            .sort("number", "number", FieldType.INTEGER)
            .filter("outcome", "outcome", FieldType.TEXT)
            .by("number");

    BulkRows(Pool database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /**
     * A record in line.
     *
     * @param before its version before this job changed it
     * @param after its version after that
     */
    record Waiting(
            long number,
            UUID id,
            @Nullable Long before,
            @Nullable Long after) {}

    /**
     * What became of it.
     *
     * @param changes what was before and after; null where that is not kept
     * @param finding why not
     */
    record Result(
            long number,
            RowOutcome outcome,
            @Nullable Long before,
            @Nullable Long after,
            @Nullable String changes,
            @Nullable String finding) {}

    Uni<Page<Row>> page(UUID job, PageRequest request) {
        return rows.page(database, cursors, request, Visibility.EVERYTHING, bind -> OF_JOB + bind.apply(job));
    }

    Uni<Void> collect(UUID job, long known, List<UUID> ids) {
        return InTransaction.update(COLLECT, job, known, ids.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    Uni<List<Waiting>> next(UUID job, long done, int most) {
        return read(NEXT, Tuple.of(job, done, most));
    }

    /** Those that can be undone, the last one first. */
    Uni<List<Waiting>> lastChanged(UUID job, int most) {
        return read(LAST_CHANGED, Tuple.of(job, most));
    }

    private Uni<List<Waiting>> read(String sql, Tuple parameters) {
        return database.preparedQuery(sql)
                .execute(parameters)
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(row -> new Waiting(row.getLong(0), row.getUUID(1), row.getLong(2), row.getLong(3)))
                        .toList());
    }

    Uni<Void> settle(UUID job, List<Result> results) {
        return InTransaction.update(
                        SETTLE,
                        job,
                        results.stream().map(Result::number).toArray(Long[]::new),
                        texts(results, result -> result.outcome().name()),
                        results.stream().map(Result::before).toArray(Long[]::new),
                        results.stream().map(Result::after).toArray(Long[]::new),
                        texts(results, Result::changes),
                        texts(results, Result::finding))
                .replaceWithVoid();
    }

    private static @Nullable String[] texts(List<Result> results, Function<Result, @Nullable String> text) {
        return results.stream().map(text).toArray(String[]::new);
    }
}
