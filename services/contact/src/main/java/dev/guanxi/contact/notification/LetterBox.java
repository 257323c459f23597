package dev.guanxi.contact.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What is to go out by mail. */
@ApplicationScoped
class LetterBox {
    private static final int PEOPLE_AT_ONCE = 100;
    private static final String DUE = """
            select distinct recipient from notification where mail_due <= $1 and %s order by recipient limit $2
            """.formatted(Inbox.SHOWN);
    private static final String TAKE = """
            with taken as (
                update notification set mail_due = null, mailed_at = case when read_at is null then $2::timestamptz end
                where recipient = $1 and mail_due <= $2 and %s
                returning *)
            select %s from taken where read_at is null order by position
            """.formatted(Inbox.SHOWN, NotificationRow.COLUMNS);
    private static final String LATER = "update notification set mail_due = $3 where recipient = $1 and mail_due <= $2";

    private final Pool database;
    private final Clock clock;

    LetterBox(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For whom something is due. */
    Uni<List<String>> due() {
        return database.preparedQuery(DUE)
                .execute(Tuple.of(now(), PEOPLE_AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    /**
     * Hands over all that is due for one person and was not read meanwhile, and notes that it is sent when that
     * succeeded. Only a crash between the two makes it be sent again; two replicas never both have it.
     */
    Uni<Void> take(String person, Function<List<NotificationRow>, Uni<Void>> send) {
        return database.withTransaction(connection -> taken(connection, person)
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : send.apply(rows)));
    }

    private Uni<List<NotificationRow>> taken(SqlConnection connection, String person) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(person, now()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(NotificationRow::of)
                        .toList());
    }

    /** The mail server did not take it; others go on meanwhile. */
    Uni<Void> later(String person, Duration pause) {
        return database.preparedQuery(LATER)
                .execute(Tuple.of(person, now(), now().plus(pause)))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
