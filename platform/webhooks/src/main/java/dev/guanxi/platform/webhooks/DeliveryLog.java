package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.events.Expiring;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Forgetful;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What was sent where and how it went; for a while, and without what was erased. */
@ApplicationScoped
class DeliveryLog implements Forgetful, Expiring {
    private static final Listing<DeliveryRow> LISTING = Listing.of(
                    "webhook_delivery", DeliveryRow.COLUMNS, DeliveryRow::of)
            .ownedBy(new Visibility.Columns("owner_id", null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("webhookId", "webhook_id", FieldType.UUID)
            .filter("standing", "standing", FieldType.TEXT)
            .filter("origin", "origin", FieldType.TEXT)
            .filter("type", "type", FieldType.TEXT)
            .filter("subject", "subject", FieldType.UUID)
            .by("-createdAt");
    private static final String ONE =
            "select " + DeliveryRow.COLUMNS + ", owner_id, payload from webhook_delivery where id = $1";
    private static final String ATTEMPTS =
            "select at, latency_millis, status, answer, failure from webhook_attempt where delivery_id = $1 order by number";
    private static final String EXPIRE = """
            with old as (
                delete from webhook_delivery where id in (
                    select id from webhook_delivery where created_at < $1 order by created_at, id limit $2)
                returning webhook_id, lane, standing),
            unsent as (select webhook_id, lane, count(*) as number from old where standing = 'PENDING' group by 1, 2),
            lanes as (
                update webhook_lane l set pending = pending - number from unsent
                where l.webhook_id = unsent.webhook_id and l.lane = unsent.lane)
            select count(*) from old
            """;
    private static final String EMPTY_LANES = "delete from webhook_lane where pending <= 0 and next_at < $1";

    private final Pool database;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final DeliveryPlan plan;
    private final WebhookConfig config;
    private final Clock clock;

    DeliveryLog(
            Pool database,
            Cursors cursors,
            CurrentCaller caller,
            DeliveryPlan plan,
            WebhookConfig config,
            Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.caller = caller;
        this.plan = plan;
        this.config = config;
        this.clock = clock;
    }

    Uni<Page<DeliveryRow>> page(PageRequest request) {
        return LISTING.page(database, cursors, request, Webhooks.POLICY.visibleTo(caller.get()));
    }

    /** The delivery with its attempts, when the caller may see it. */
    Uni<Delivery> require(UUID id) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows ->
                        visible(rows.rowCount() == 0 ? null : rows.iterator().next(), id))
                .chain(row -> attempts(id).map(attempts -> delivery(row, attempts)));
    }

    private Row visible(@Nullable Row row, UUID id) {
        if (row == null
                || !Webhooks.POLICY.visibleTo(caller.get()).permits(Ownership.of(row.getString("owner_id"), null))) {
            throw new NotFound("webhook-delivery", id);
        }
        return row;
    }

    private static Delivery delivery(Row row, List<Attempt> attempts) {
        var line = DeliveryRow.of(row);
        var payload = row.getString("payload");
        var body = payload == null
                ? null
                : Due.body(line.type(), line.occurredAt(), line.subject(), line.sequence(), payload);
        return new Delivery(line, body, attempts);
    }

    private Uni<List<Attempt>> attempts(UUID delivery) {
        return database.preparedQuery(ATTEMPTS)
                .execute(Tuple.of(delivery))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Attempt(
                                row.getOffsetDateTime("at").toInstant(),
                                row.getInteger("latency_millis"),
                                row.getInteger("status"),
                                row.getString("answer"),
                                row.getString("failure")))
                        .toList());
    }

    @Override
    public Uni<Void> forget(UUID subject) {
        return plan.forget(List.of(subject));
    }

    @Override
    public String what() {
        return "webhook deliveries";
    }

    @Override
    public Uni<Integer> expire() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.preparedQuery(EMPTY_LANES)
                .execute(Tuple.of(now))
                .chain(() -> database.preparedQuery(EXPIRE).execute(Tuple.of(now.minus(config.retention()), AT_ONCE)))
                .map(rows -> rows.iterator().next().getInteger(0));
    }
}
