package dev.guanxi.platform.bulk;

import dev.guanxi.platform.bulk.BulkRows.Result;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.Claims;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bulk changes that wait for a worker. */
@ApplicationScoped
class BulkQueue {
    private static final String COLLECTED = """
            update bulk_change set total = total + $4, cursor = cast($5 as text), collected = cast($5 as text) is null,
                held_until = now() + cast($6 as bigint) * interval '1 millisecond'
            where id = $1 and holder = $2 and total = $3
            """;
    private static final String PROGRESS = """
            update bulk_change set done = done + $4, changed = changed + $5, unchanged = unchanged + $6,
                refused = refused + $7, undone = undone + $8, kept = kept + $9,
                held_until = now() + cast($10 as bigint) * interval '1 millisecond'
            where id = $1 and holder = $2 and done = $3
            """;
    private static final String END = """
            update bulk_change set status = $3, failure = $4, finished_at = now(), holder = null, held_until = null
            where id = $1 and holder = $2
            """;

    private final Pool database;
    private final BulkChanges jobs;
    private final BulkConfig config;
    private final Claims claims;

    BulkQueue(Pool database, BulkChanges jobs, BulkConfig config) {
        this.database = database;
        this.jobs = jobs;
        this.config = config;
        this.claims = new Claims(database, "bulk_change", config.lease());
    }

    /** The job that waits longest, held from now on; nobody else gets it while the claim is kept up. */
    Uni<Optional<BulkChange>> claim(UUID holder) {
        return claims.take(holder)
                .chain(id -> id.map(jobs::find).orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Who works on which. */
    Claims claims() {
        return claims;
    }

    /**
     * More records are known, within the present transaction.
     *
     * @param known how many were known before
     * @param cursor where the collection goes on; null when it is complete
     */
    Uni<Void> collected(UUID job, UUID holder, long known, long more, @Nullable String cursor) {
        return held(
                job,
                InTransaction.update(
                        COLLECTED,
                        job,
                        holder,
                        known,
                        more,
                        cursor,
                        config.lease().toMillis()));
    }

    /** More records are dealt with, within the present transaction. */
    Uni<Void> progress(UUID job, UUID holder, long done, List<Result> results) {
        return held(
                job,
                InTransaction.update(
                        PROGRESS,
                        job,
                        holder,
                        done,
                        (long) results.size(),
                        count(results, RowOutcome.CHANGED),
                        count(results, RowOutcome.UNCHANGED),
                        count(results, RowOutcome.REFUSED),
                        count(results, RowOutcome.UNDONE),
                        count(results, RowOutcome.KEPT),
                        config.lease().toMillis()));
    }

    private static long count(List<Result> results, RowOutcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Fails when the job is not where it is believed to be. */
    private static Uni<Void> held(UUID job, Uni<Integer> update) {
        return update.invoke(moved -> {
                    if (moved != 1) {
                        throw new ClaimLost(job);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> end(UUID job, UUID holder, BulkStatus status, @Nullable String failure) {
        return database.preparedQuery(END)
                .execute(Tuple.of(job, holder, status.name(), failure))
                .replaceWithVoid();
    }
}
