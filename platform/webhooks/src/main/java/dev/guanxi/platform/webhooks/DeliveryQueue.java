package dev.guanxi.platform.webhooks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lanes that are due, one delivery of each at a time. A claim lapses by itself, and what a replica settles whose claim
 * has lapsed counts for nothing.
 */
@ApplicationScoped
class DeliveryQueue {
    private static final String CLAIM = """
            with due as (
                select w.id, l.lane from webhook w cross join lateral (
                    select lane from webhook_lane
                    where webhook_id = w.id and next_at <= now() order by next_at limit $3 for update skip locked) l
                where w.enabled and w.standing = 'ACTIVE' and w.rests_until <= now() and w.id <> all($4::uuid[])),
            claimed as (
                update webhook_lane l set holder = $1, next_at = now() + $2::bigint * interval '1 millisecond'
                from due where l.webhook_id = due.id and l.lane = due.lane
                returning l.webhook_id, l.lane, l.attempts)
            select c.webhook_id, c.lane, c.attempts, d.id, d.message_id, d.type, d.occurred_at, d.subject, d.sequence,
                d.payload, w.url, w.secret, case when w.former_until > now() then w.former_secret end as former
            from claimed c join webhook w on w.id = c.webhook_id left join lateral (
                select * from webhook_delivery
                where webhook_id = c.webhook_id and lane = c.lane and standing = 'PENDING'
                order by position limit 1) d on true
            """;
    private static final String SETTLE = """
            with lane as (
                update webhook_lane set holder = null, pending = pending - $5, attempts = $6,
                    next_at = now() + $7::bigint * interval '1 millisecond'
                where webhook_id = $1 and lane = $2 and holder = $3 returning lane),
            settled as (
                update webhook_delivery set standing = $8, attempts = attempts + $9,
                    next_attempt_at = case when $5 = 0 then now() + $7::bigint * interval '1 millisecond' end,
                    finished_at = case when $5 = 1 then now() end
                where id = $4 and exists (select from lane) returning id, attempts)
            insert into webhook_attempt (delivery_id, number, at, latency_millis, status, answer, failure)
            select id, attempts, $10, $11, $12, $13, $14 from settled where $9 = 1
            """;
    private static final String CLOSE =
            "delete from webhook_lane where webhook_id = $1 and lane = $2 and pending <= 0 and (holder is null or holder = $3)";
    private static final String WELL = """
            update webhook set failures = 0, failing_since = null, rests_until = '-infinity'
            where id = $1 and failures > 0
            """;
    private static final String ILL = """
            update webhook set failures = failures + 1, failing_since = coalesce(failing_since, now()),
                rests_until = case when failures >= 9
                    then now() + least(300, power(2, least(failures - 9, 9))) * interval '1 second' else rests_until end
            where id = $1 returning failing_since
            """;

    private final Pool database;
    private final WebhookConfig config;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();

    DeliveryQueue(Pool database, WebhookConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Takes what is due, a few of each webhook but of those that have enough on their way. */
    Uni<List<Due>> claim(Collection<UUID> busy) {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(holder, config.lease().toMillis(), config.atOnce(), busy.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DeliveryQueue::due)
                        .toList());
    }

    private static Due due(Row row) {
        var payload = row.getString("payload");
        return new Due(
                row.getUUID("webhook_id"),
                row.getUUID("lane"),
                row.getInteger("attempts"),
                row.getUUID("id"),
                String.valueOf(row.getString("message_id")),
                payload == null ? null : body(row, payload),
                row.getString("url"),
                Stream.of(row.getString("secret"), row.getString("former"))
                        .filter(secret -> secret != null)
                        .toList());
    }

    private static String body(Row row, String payload) {
        return Due.body(
                row.getString("type"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getUUID("subject"),
                row.getLong("sequence"),
                payload);
    }

    /** It is through, one way or the other; the next of the lane may go. */
    Uni<Void> end(Due due, DeliveryStanding how, @Nullable Attempt attempt) {
        return settle(due, how, attempt, Duration.ZERO).chain(() -> close(due));
    }

    /** It is tried again after the pause; the others of its lane wait. */
    Uni<Void> again(Due due, Attempt attempt, Duration pause) {
        return settle(due, DeliveryStanding.PENDING, attempt, pause).replaceWithVoid();
    }

    /** Nothing waits in this lane any more. */
    Uni<Void> close(Due due) {
        return database.preparedQuery(CLOSE)
                .execute(Tuple.of(due.webhook(), due.lane(), holder))
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> settle(Due due, DeliveryStanding how, @Nullable Attempt attempt, Duration pause) {
        var ended = how == DeliveryStanding.PENDING ? 0 : 1;
        var row = Tuple.tuple()
                .addValue(due.webhook())
                .addValue(due.lane())
                .addValue(holder)
                .addValue(due.delivery())
                .addValue(ended)
                .addValue(ended == 1 ? 0 : due.attempts() + 1)
                .addValue(pause.toMillis())
                .addValue(how.name())
                .addValue(attempt == null ? 0 : 1);
        return database.preparedQuery(SETTLE).execute(tried(row, attempt));
    }

    private Tuple tried(Tuple row, @Nullable Attempt attempt) {
        var tried = attempt == null ? new Attempt(clock.instant(), 0, null, null, null) : attempt;
        return row.addValue(tried.at().atOffset(ZoneOffset.UTC))
                .addValue(tried.latencyMillis())
                .addValue(tried.status())
                .addValue(tried.answer())
                .addValue(tried.failure());
    }

    /** Something came through. */
    Uni<Void> well(UUID webhook) {
        return database.preparedQuery(WELL).execute(Tuple.of(webhook)).replaceWithVoid();
    }

    /**
     * Something did not come through; after several in a row the webhook rests for a while, so that a receiver that is
     * down is not called for every record. Says since when nothing comes through.
     */
    Uni<Optional<Instant>> ill(UUID webhook) {
        return database.preparedQuery(ILL)
                .execute(Tuple.of(webhook))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getOffsetDateTime(0).toInstant())
                        .findFirst());
    }
}
