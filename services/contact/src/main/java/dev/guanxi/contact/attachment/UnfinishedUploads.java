package dev.guanxi.contact.attachment;

import dev.guanxi.platform.events.Expiring;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Deletes what was never sent to its end, because the service was stopped in the middle. */
@ApplicationScoped
class UnfinishedUploads implements Expiring {
    /** Nobody sends a file for longer. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final String EXPIRE = """
            delete from attachment where id in (
                select id from attachment where not complete and uploaded_at < $1 limit $2)
            """;

    private final Pool database;
    private final Clock clock;

    UnfinishedUploads(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "unfinished attachments";
    }

    @Override
    public Uni<Integer> expire() {
        var before = clock.instant().minus(LONGEST).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EXPIRE).execute(Tuple.of(before, AT_ONCE)).map(SqlResult::rowCount);
    }
}
