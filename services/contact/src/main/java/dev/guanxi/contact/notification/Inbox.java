package dev.guanxi.contact.notification;

import static dev.guanxi.platform.identity.Reach.OWN;

import dev.guanxi.contact.elsewhere.RemovedElsewhere;
import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.Expiring;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Everybody's notifications; each sees their own. */
@ApplicationScoped
class Inbox implements Expiring {
    /** The channel of the database on which every replica hears for whom there is something new. */
    static final String BELL = "notification";

    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(
                    OWN,
                    Roles.SALES_REP,
                    Roles.SALES_MANAGER,
                    Roles.MARKETER,
                    Roles.SERVICE_AGENT,
                    Roles.SERVICE_MANAGER,
                    Roles.TECHNICIAN,
                    Roles.ANALYST,
                    Roles.ADMIN);

    /** Nobody is told of whoever lies in the recycle bin; it is there again when they come back. */
    static final String SHOWN =
            RecycleBin.outside("customer_id", "record_id") + " and " + RemovedElsewhere.outside("record_id");

    private static final Listing<NotificationRow> LISTING = Listing.of(
                    "notification", NotificationRow.COLUMNS, NotificationRow::of)
            .ownedBy(new Visibility.Columns("recipient", null, null, null))
            .sort("createdAt", "created_at", FieldType.TIME)
            .filter("readAt", "read_at", FieldType.TIME)
            .filter("kind", "kind", FieldType.TEXT)
            .filter("importance", "importance", FieldType.TEXT)
            .filter("service", "service", FieldType.TEXT)
            .filter("customerId", "customer_id", FieldType.UUID)
            .only(SHOWN)
            .by("-createdAt");
    /** One after another, so that positions are in the order in which rows can be seen. */
    private static final String IN_LINE = "select pg_advisory_xact_lock(hashtext('notification'))";

    private static final String ADD = """
            with new as (
                insert into notification (id, recipient, kind, importance, service, record_kind, record_id, customer_id,
                    text_en, text_zh, dedupe, occurred_at, created_at, mail_due)
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[],
                    $8::uuid[], $9::text[], $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[],
                    $14::timestamptz[])
                on conflict (recipient, dedupe) do nothing returning recipient)
            select pg_notify('notification', recipient) from (select distinct recipient from new) r
            """;
    private static final String UNREAD = """
            select count(*) from (
                select from notification where recipient = $1 and read_at is null and %s limit $2) unread
            """.formatted(SHOWN);
    private static final String READ =
            "update notification set read_at = coalesce(read_at, $3) where id = $1 and recipient = $2";
    private static final String READ_ALL = """
            update notification set read_at = $3
            where recipient = $1 and read_at is null and created_at <= $2 and %s
            """.formatted(SHOWN);
    private static final String SINCE = "select " + NotificationRow.COLUMNS
            + " from notification where recipient = $1 and position > $2 and " + SHOWN + " order by position limit $3";
    private static final String LAST =
            "select coalesce(max(position), 0) from notification" + " where recipient = $1 and created_at < $2";
    private static final String ABOUT = "select id from notification where customer_id = $1 order by id";
    private static final String GO_OVER = "update notification set customer_id = $2 where id = any($1)";
    private static final String FORGET = "delete from notification where customer_id = $1";
    private static final String EXPIRE = """
            delete from notification where id in (select id from notification where created_at < $1 limit $2)
            """;
    private static final Duration KEPT = Duration.ofDays(180);

    private final Pool database;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final Clock clock;

    Inbox(Pool database, Cursors cursors, CurrentCaller caller, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Keeps what each is told, in the transaction at hand; who knows it already is not told again.
     *
     * @param mailDue when it goes out by mail, too; null: never
     */
    Uni<Void> add(List<Told> told, Function<Told, @Nullable Instant> mailDue) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant();
        return InTransaction.update(IN_LINE)
                .chain(() -> InTransaction.update(
                        ADD,
                        told.stream().map(_ -> Ids.next()).toArray(UUID[]::new),
                        texts(told, Told::person),
                        texts(told, Told::kind),
                        texts(told, Told::importance),
                        texts(told, Told::service),
                        texts(told, t -> t.about().kind()),
                        told.stream().map(t -> t.about().id()).toArray(UUID[]::new),
                        told.stream().map(Told::customer).toArray(UUID[]::new),
                        texts(told, t -> t.texts().english()),
                        texts(told, t -> t.texts().chinese()),
                        texts(told, Told::dedupe),
                        told.stream().map(t -> at(t.at())).toArray(OffsetDateTime[]::new),
                        told.stream().map(_ -> at(now)).toArray(OffsetDateTime[]::new),
                        told.stream().map(mailDue).map(Inbox::orNull).toArray(OffsetDateTime[]::new)))
                .replaceWithVoid();
    }

    private static String[] texts(List<Told> told, Function<Told, String> part) {
        return told.stream().map(part).toArray(String[]::new);
    }

    Uni<Page<NotificationRow>> page(PageRequest request) {
        return LISTING.page(database, cursors, request, POLICY.visibleTo(caller.get()));
    }

    /** How many are unread; counting ends at the number given. */
    Uni<Long> unread(int most) {
        return database.preparedQuery(UNREAD)
                .execute(Tuple.of(caller.get().id(), most))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Reading twice is reading once. */
    Uni<Void> read(UUID id) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(id, caller.get().id(), at(clock.instant())))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new NotFound("notification", id);
                    }
                })
                .replaceWithVoid();
    }

    /** What came after {@code upTo} stays unread, and what is not shown: nobody has seen it. */
    Uni<Integer> readAll(Instant upTo) {
        return database.preparedQuery(READ_ALL)
                .execute(Tuple.of(caller.get().id(), at(upTo), at(clock.instant())))
                .map(RowSet::rowCount);
    }

    /** What came to somebody after a position, in that order. */
    Uni<List<NotificationRow>> since(String person, long position, int most) {
        return database.preparedQuery(SINCE)
                .execute(Tuple.of(person, position, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(NotificationRow::of)
                        .toList());
    }

    /** The position of the newest that had come by then; 0 when there is none. */
    Uni<Long> lastPosition(String person, Instant by) {
        return database.preparedQuery(LAST)
                .execute(Tuple.of(person, by.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The notifications that speak of a customer. */
    Uni<List<UUID>> about(UUID customer) {
        return database.preparedQuery(ABOUT)
                .execute(Tuple.of(customer))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** These speak of another customer from now on. */
    Uni<Void> goOver(Collection<UUID> notifications, UUID customer) {
        return InTransaction.update(GO_OVER, notifications.toArray(UUID[]::new), customer)
                .replaceWithVoid();
    }

    Uni<Void> forget(UUID customer) {
        return InTransaction.update(FORGET, customer).replaceWithVoid();
    }

    @Override
    public String what() {
        return "notifications";
    }

    @Override
    public Uni<Integer> expire() {
        return database.preparedQuery(EXPIRE)
                .execute(Tuple.of(at(clock.instant().minus(KEPT)), AT_ONCE))
                .map(RowSet::rowCount);
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
