package dev.guanxi.platform.bin;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What lies in the bin. */
@ApplicationScoped
class BinEntries {
    private static final String ONE = "select " + BinEntry.COLUMNS + " from recycle_bin where id = $1";
    private static final String HOLD = "select record_kind from recycle_bin where id = $1 for update";
    private static final String REMOVED_BEFORE =
            "select record_kind from recycle_bin where id = $1 and removed_at < $2";
    private static final String HELD =
            "select id, owner_id, team, bulk_change from recycle_bin where id = any($1) order by id for update";
    private static final String TOGETHER =
            "select id, record_kind from recycle_bin where together_with = any($1) order by id for update";
    private static final String LEAVE = "delete from recycle_bin where id = any($1)";

    /** Oldest first; what goes along with another goes when that one does. */
    private static final String DUE = """
            select id, record_kind from recycle_bin b
            where removed_at <= $1 and (retry_at is null or retry_at <= $2)
                and not exists (select from recycle_bin w where w.id = b.together_with)
            order by removed_at, id limit $3
            """;

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('recycle-bin ' || $1, 0))";
    private static final String REST = """
            update recycle_bin set attempts = attempts + 1,
                retry_at = $2::timestamptz + least($3 * power(2, least(attempts, 20)), 86400) * interval '1 second'
            where id = $1
            """;

    private final Removables kinds;
    private final Pool database;
    private final Cursors cursors;
    private final Listing<BinEntry> listing;
    private final BinConfig config;
    private final Stay stay;

    BinEntries(Removables kinds, Pool database, Cursors cursors, BinConfig config) {
        this.kinds = kinds;
        this.database = database;
        this.cursors = cursors;
        this.config = config;
        this.stay = new Stay(config.keep());
        this.listing = Listing.of("recycle_bin", BinEntry.COLUMNS, row -> BinEntry.of(row, stay))
                .named("recycle-bin", BinEntry.class)
                .sort("removedAt", "removed_at", FieldType.TIME)
                .sort("title", "title", FieldType.TEXT)
                .filter("recordKind", "record_kind", FieldType.TEXT)
                .filter("removedBy", "removed_by", FieldType.TEXT)
                .filter("ownerId", "owner_id", FieldType.TEXT)
                .filter("team", "team", FieldType.TEXT)
                .filter("togetherWith", "together_with", FieldType.UUID)
                .filter("bulkChange", "bulk_change", FieldType.UUID)
                .filter("alone", "(together_with is null)", FieldType.BOOLEAN)
                .by("-removedAt");
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    Listing<BinEntry> listing() {
        return listing;
    }

    /** A record that lies in the bin. */
    record Lying(UUID id, String kind) {
        private static Lying of(Object[] row) {
            return new Lying((UUID) row[0], (String) row[1]);
        }
    }

    /**
     * A record that lies in the bin and stays there until the transaction ends.
     *
     * @param bulkChange that put it there
     */
    record Held(UUID id, Ownership ownership, @Nullable UUID bulkChange) {
        private static Held of(@Nullable Object[] row) {
            return new Held(
                    (UUID) Objects.requireNonNull(row[0]), Ownership.of((String) row[1], (String) row[2]), (UUID)
                            row[3]);
        }
    }

    Uni<Page<BinEntry>> page(PageRequest request, Caller caller) {
        return listing.page(database, cursors, request, Visibility.EVERYTHING, kinds.seenBy(caller));
    }

    /** The entry of a record, when the caller would see the record. */
    Uni<BinEntry> require(UUID id, Caller caller) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> BinEntry.of(row, stay))
                        .filter(entry -> kinds.isSeen(entry, caller))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("removed-record", id)));
    }

    /** The entry is this transaction's; refuses when somebody emptied it while its record was waited for. */
    Uni<Void> hold(UUID id) {
        return isHeld(id)
                .invoke(there -> {
                    if (!there) {
                        throw new RuleBroken("bin-left-meanwhile");
                    }
                })
                .replaceWithVoid();
    }

    /** The same, saying whether it is still there. */
    Uni<Boolean> isHeld(UUID id) {
        return InTransaction.select(row -> row[0], HOLD, id).map(found -> !found.isEmpty());
    }

    /** The kind of a record that lies here since before a moment; nothing when it does not. Nothing is held. */
    Uni<List<String>> removedBefore(UUID id, Instant moment) {
        return InTransaction.select(row -> (String) row[0], REMOVED_BEFORE, id, moment.atOffset(ZoneOffset.UTC));
    }

    /** Those of these records that lie here; their entries are this transaction's. */
    Uni<List<Held>> held(Collection<UUID> ids) {
        return InTransaction.select(Held::of, HELD, (Object) ids.toArray(UUID[]::new));
    }

    /** What these records took along, held too. */
    Uni<List<Lying>> together(Collection<UUID> ids) {
        return InTransaction.select(Lying::of, TOGETHER, (Object) ids.toArray(UUID[]::new));
    }

    Uni<Void> leave(Collection<UUID> ids) {
        return InTransaction.update(LEAVE, (Object) ids.toArray(UUID[]::new)).replaceWithVoid();
    }

    /** Some of those removed before a moment whose turn it is now. */
    Uni<List<Lying>> due(Instant removedBefore, Instant now) {
        return database.preparedQuery(DUE)
                .execute(Tuple.of(removedBefore.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), config.batch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Lying(row.getUUID(0), row.getString(1)))
                        .toList());
    }

    /** Whether no other replica removes this record at the moment. */
    Uni<Boolean> isAlone(UUID id) {
        return InTransaction.select(row -> (Boolean) row[0], ALONE, id.toString())
                .map(List::getFirst);
    }

    /** It could not be removed; others come first for a while. */
    Uni<Void> rest(UUID id, Instant now) {
        return database.preparedQuery(REST)
                .execute(Tuple.of(
                        id, now.atOffset(ZoneOffset.UTC), (double) config.rest().toSeconds()))
                .replaceWithVoid();
    }
}
