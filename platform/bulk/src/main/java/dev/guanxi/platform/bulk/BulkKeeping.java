package dev.guanxi.platform.bulk;

import dev.guanxi.platform.events.Expiring;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Deletes bulk changes when their time is over, and what they show of somebody at once when that person is erased. */
@ApplicationScoped
class BulkKeeping implements Forgetful, Expiring {
    private static final String FORGET = "update bulk_change_row set changes = null, finding = null where id = $1";
    private static final String EXPIRE = """
            delete from bulk_change where id in (
                select id from bulk_change
                where created_at < $1 and status not in ('CHECKING', 'RUNNING', 'UNDOING') limit 10)
            """;

    private final Pool database;
    private final BulkConfig config;
    private final Clock clock;

    BulkKeeping(Pool database, BulkConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return InTransaction.update(FORGET, subject).replaceWithVoid();
    }

    @Override
    public String what() {
        return "bulk changes";
    }

    @Override
    public Uni<Integer> expire() {
        var before = clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EXPIRE).execute(Tuple.of(before)).map(SqlResult::rowCount);
    }
}
