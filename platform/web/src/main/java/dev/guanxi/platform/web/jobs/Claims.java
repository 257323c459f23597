package dev.guanxi.platform.web.jobs;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Which worker works on which job. A claim lapses by itself; every batch prolongs it in its own transaction, so a worker
 * that lost its claim cannot write any more. Within a long batch it is renewed beside it.
 */
public final class Claims {
    private static final String TAKE = """
            update %1$s set holder = $1, held_until = now() + cast($2 as bigint) * interval '1 millisecond'
            where id = (
                select id from %1$s
                where status in ('CHECKING', 'RUNNING', 'UNDOING') and (held_until is null or held_until < now())
                order by started_at for update skip locked limit 1)
            returning id
            """;
    private static final String RENEW = """
            update %s set held_until = now() + cast($3 as bigint) * interval '1 millisecond'
            where id = $1 and holder = $2
            """;
    private static final String RELEASE =
            "update %s set holder = null, held_until = null where id = $1 and holder = $2";

    private final Pool database;
    private final String table;
    private final Duration lease;

    /**
     * Claims on the jobs of one table.
     *
     * @param table has {@code id}, {@code status}, {@code started_at}, {@code holder} and {@code held_until}
     */
    public Claims(Pool database, String table, Duration lease) {
        this.database = database;
        this.table = table;
        this.lease = lease;
    }

    /** The job that waits longest, held from now on; nobody else gets it while the claim is kept up. */
    public Uni<Optional<UUID>> take(UUID holder) {
        return database.preparedQuery(TAKE.formatted(table))
                .execute(Tuple.of(holder, lease.toMillis()))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID(0)));
    }

    /** The work on it goes on. One who lost the claim gets it back by no renewal. */
    public Uni<Void> renew(UUID job, UUID holder) {
        return database.preparedQuery(RENEW.formatted(table))
                .execute(Tuple.of(job, holder, lease.toMillis()))
                .replaceWithVoid();
    }

    /** Lets another replica go on at once. */
    public Uni<Void> release(UUID job, UUID holder) {
        return database.preparedQuery(RELEASE.formatted(table))
                .execute(Tuple.of(job, holder))
                .replaceWithVoid();
    }
}
