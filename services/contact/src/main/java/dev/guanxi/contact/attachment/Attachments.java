package dev.guanxi.contact.attachment;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Where attachments are kept. A file is shown when all of it is here. */
@ApplicationScoped
class Attachments {
    private static final Listing<AttachmentRow> LISTING = Listing.of(
                    "attachment", AttachmentRow.COLUMNS, AttachmentRow::of)
            .named("attachments", AttachmentRow.class)
            .sort("uploadedAt", "uploaded_at", FieldType.TIME)
            .filter("name", "name", FieldType.TEXT)
            .filter("mediaType", "media_type", FieldType.TEXT)
            .filter("scan", "scan", FieldType.TEXT)
            .by("-uploadedAt");

    /**
     * Waits for an erasure of the record that is under way. What is to come into the object store is announced before,
     * so that it is found when nobody ends the work.
     */
    private static final String BEGIN = """
            with begun as (
                insert into attachment (id, %1$s, name, uploaded_by, uploaded_at, store)
                select $1::uuid, record.id, $3::text, $4::text, $5::timestamptz, '%4$s'
                from (select id from %2$s where id = $2 and %3$s for share) record returning id, store),
            announced as (
                insert into attachment_object (id, due)
                select id, now() + interval '%5$d hours' from begun where store = 'S3')
            select id from begun
            """;

    /**
     * The same file with the same name on the same record, sent again, is the one that is there. A content that is
     * doomed is no file's any more; the lock on its row decides who was first. The file is locked before, as by who
     * deletes it.
     */
    private static final String FINISH = """
            with locked as (select id from attachment where id = $1 for update),
            same as (
                select s.id from attachment s join attachment mine on mine.id = $1
                    and coalesce(s.customer_id, s.contact_id, s.interaction_id)
                        = coalesce(mine.customer_id, mine.contact_id, mine.interaction_id)
                where s.complete and s.name = mine.name and s.sha256 = $4 limit 1),
            kept as (
                delete from attachment_object where id in (select id from locked) and not doomed
                    and not exists (select from same) returning id),
            finished as (
                update attachment set complete = true, media_type = $2, size = $3, sha256 = $4, scan = $5
                where id = $1 and not exists (select from same)
                    and (store <> 'S3' or $5 = 'INFECTED' or exists (select from kept)) returning id)
            select id from same union all select id from finished
            """;

    private static final String STORE = "select store from attachment where id = $1";
    private static final String FIND =
            "select " + AttachmentRow.COLUMNS + " from attachment where id = $1 and complete";
    private static final String SCANNED = "update attachment set scan = $2, version = version + 1 where id = $1";
    private static final String EMPTY = """
            with emptied as (delete from attachment_piece where attachment_id = $1)
            insert into attachment_object (id, doomed, due)
            select id, true, now() from attachment where id = $1 and store = 'S3'
            on conflict (id) do update set doomed = true, due = excluded.due
            """;
    private static final String REMOVE = "delete from attachment where id = $1";

    /** Who gave up on an answer leaves something on its way, which the store may still take. */
    private static final String ABANDON = """
            insert into attachment_object (id, doomed, due) values ($1, true, now() + interval '1 minute')
            on conflict (id) do update set doomed = true, due = excluded.due
            """;

    private final Pool database;
    private final Cursors cursors;
    private final Store store;

    Attachments(Pool database, Cursors cursors, AttachmentConfig config) {
        this.database = database;
        this.cursors = cursors;
        this.store = config.store();
    }

    /** What the list is, for files of it and views that people save. */
    @Produces
    @Singleton
    static Listing<AttachmentRow> listing() {
        return LISTING;
    }

    /** Makes room for a file on a record that lives. */
    Uni<Void> begin(UUID id, Place place, String name, String by, OffsetDateTime at) {
        var kind = place.kind();
        return database.preparedQuery(BEGIN.formatted(
                        kind.column(), kind.table(), kind.alive(), store, ObjectContents.NOBODY_WRITES.toHours()))
                .execute(Tuple.of(id, place.id(), name, by, at))
                .map(SqlResult::rowCount)
                .invoke(begun -> ensureThere(begun == 1, kind.table(), place.id()))
                .replaceWithVoid();
    }

    /** Shows the file; gives the id of the one that is to be seen. */
    Uni<UUID> finish(UUID id, FileFacts facts, ScanState scan) {
        return database.preparedQuery(FINISH)
                .execute(Tuple.of(id, facts.mediaType(), facts.size(), facts.sha256(), scan.name()))
                .map(rows -> {
                    ensureThere(rows.rowCount() > 0, "attachment", id);
                    return rows.iterator().next().getUUID(0);
                });
    }

    /** In which store the content is, or is to be. */
    Uni<Store> store(UUID id) {
        return database.preparedQuery(STORE).execute(Tuple.of(id)).map(rows -> {
            ensureThere(rows.rowCount() == 1, "attachment", id);
            return Store.valueOf(rows.iterator().next().getString(0));
        });
    }

    private static void ensureThere(boolean there, String what, UUID id) {
        if (!there) {
            throw new NotFound(what, id);
        }
    }

    Uni<AttachmentRow> find(UUID id) {
        return database.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            ensureThere(rows.rowCount() == 1, "attachment", id);
            return AttachmentRow.of(rows.iterator().next());
        });
    }

    Uni<Page<AttachmentRow>> of(Place place, PageRequest request) {
        return LISTING.page(
                database,
                cursors,
                request,
                Visibility.EVERYTHING,
                bind -> "complete and " + place.kind().column() + " = " + bind.apply(place.id()));
    }

    /** Keeps what the scanner found; nothing harmful stays. */
    Uni<Void> scanned(UUID id, ScanState scan) {
        return database.preparedQuery(SCANNED)
                .execute(Tuple.of(id, scan.name()))
                .chain(() -> scan == ScanState.INFECTED
                        ? empty(id)
                        : Uni.createFrom().voidItem());
    }

    Uni<Void> empty(UUID id) {
        return database.preparedQuery(EMPTY).execute(Tuple.of(id)).replaceWithVoid();
    }

    Uni<Void> remove(UUID id) {
        return database.preparedQuery(REMOVE).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** Removes what did not become a file, for who wrote it: nothing more of it is written. */
    Uni<Void> abandon(UUID id) {
        return switch (store) {
            case POSTGRES -> remove(id);
            case S3 ->
                remove(id)
                        .chain(() -> database.preparedQuery(ABANDON).execute(Tuple.of(id)))
                        .replaceWithVoid();
        };
    }
}
