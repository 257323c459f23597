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
import java.time.OffsetDateTime;
import java.util.UUID;

/** Where attachments are kept. A file is shown when all of it is here. */
@ApplicationScoped
class Attachments {
    private static final Listing<AttachmentRow> LISTING = Listing.of(
                    "attachment", AttachmentRow.COLUMNS, AttachmentRow::of)
            .sort("uploadedAt", "uploaded_at", FieldType.TIME)
            .filter("name", "name", FieldType.TEXT)
            .filter("mediaType", "media_type", FieldType.TEXT)
            .filter("scan", "scan", FieldType.TEXT)
            .by("-uploadedAt");

    /** Waits for an erasure of the record that is under way. */
    private static final String BEGIN = """
            insert into attachment (id, %1$s, name, uploaded_by, uploaded_at)
            select $1::uuid, record.id, $3::text, $4::text, $5::timestamptz
            from (select id from %2$s where id = $2 and %3$s for share) record
            """;

    /** The same file with the same name on the same record, sent again, is the one that is there. */
    private static final String FINISH = """
            with same as (
                select s.id from attachment s join attachment mine on mine.id = $1
                    and coalesce(s.customer_id, s.contact_id, s.interaction_id)
                        = coalesce(mine.customer_id, mine.contact_id, mine.interaction_id)
                where s.complete and s.name = mine.name and s.sha256 = $4 limit 1),
            finished as (
                update attachment set complete = true, media_type = $2, size = $3, sha256 = $4, scan = $5
                where id = $1 and not exists (select from same) returning id)
            select id from same union all select id from finished
            """;

    private static final String FIND =
            "select " + AttachmentRow.COLUMNS + " from attachment where id = $1 and complete";
    private static final String SCANNED = "update attachment set scan = $2, version = version + 1 where id = $1";
    private static final String EMPTY = "delete from attachment_piece where attachment_id = $1";
    private static final String REMOVE = "delete from attachment where id = $1";

    private final Pool database;
    private final Cursors cursors;

    Attachments(Pool database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** Makes room for a file on a record that lives. */
    Uni<Void> begin(UUID id, Place place, String name, String by, OffsetDateTime at) {
        var kind = place.kind();
        return database.preparedQuery(BEGIN.formatted(kind.column(), kind.table(), kind.alive()))
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
}
