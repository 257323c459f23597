package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Cursors;
import dev.guanxi.platform.persistence.FieldType;
import dev.guanxi.platform.persistence.Listing;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where jobs are kept. People see their own; administrators see all. */
@ApplicationScoped
class ImportJobs {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER)
            .with(ALL, Roles.ADMIN);
    private static final String COLUMNS =
            "id, kind, status, starter, traceparent, file_name, charset, separator, header, mapping, total, done,"
                    + " created, updated, unchanged, refused, warnings, undone, kept, created_at, started_at, finished_at, reason, forgotten, remembered_at";
    private static final String INSERT = """
            insert into import_job
                (id, kind, status, owner_id, starter, traceparent, file_name, charset, separator, header, mapping, created_at)
            values ($1, $2, 'UPLOADING', $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;
    private static final String UPLOADED =
            "update import_job set status = 'UPLOADED', separator = $2, header = $3, mapping = $4, remembered_at = $5"
                    + " where id = $1";
    private static final String MAP = "update import_job set status = 'UPLOADED', mapping = $2, remembered_at = null"
            + " where id = $1 and status in ('UPLOADED', 'CHECKED')";
    private static final String BEGIN = """
            update import_job set status = $3, started_at = $4, finished_at = null, reason = null,
                done = 0, created = 0, updated = 0, unchanged = 0, refused = 0, warnings = 0
            where id = $1 and status = $2
            """;
    private static final String BEGIN_UNDO = """
            update import_job set status = $3, started_at = $4, finished_at = null, done = 0, total = created + updated
            where id = $1 and status = $2
            """;

    private final Pool database;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final ImportJson json;
    private final Clock clock;
    private final Listing<ImportJob> listing;

    ImportJobs(Pool database, Cursors cursors, CurrentCaller caller, ImportJson json, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.listing = Listing.of("import_job", COLUMNS, json::job)
                .ownedBy(new Visibility.Columns("owner_id", null, null, null))
                .sort("createdAt", "created_at", FieldType.TIME)
                .filter("kind", "kind", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .by("-createdAt");
    }

    Uni<Page<ImportJob>> page(PageRequest request) {
        return listing.page(database, cursors, request, POLICY.visibleTo(caller.get()));
    }

    /** The job, when the caller may see it. */
    Uni<ImportJob> require(UUID id) {
        return find(id).map(found -> found.filter(
                        job -> POLICY.visibleTo(caller.get()).permits(job.ownership()))
                .orElseThrow(() -> new NotFound("import", id)));
    }

    Uni<Optional<ImportJob>> find(UUID id) {
        return database.preparedQuery("select " + COLUMNS + " from import_job where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(json.job(rows.iterator().next())));
    }

    Uni<Void> add(ImportJob job) {
        var format = job.format();
        return database.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addValue(job.id())
                        .addValue(job.kind())
                        .addValue(job.starter().id())
                        .addValue(json.write(job.starter()))
                        .addValue(job.traceparent())
                        .addValue(format.name())
                        .addValue(format.charset().name())
                        .addValue(String.valueOf(format.separator()))
                        .addValue(json.write(format.header()))
                        .addValue(json.write(job.mapping()))
                        .addValue(at(job.times().created())))
                .replaceWithVoid();
    }

    /**
     * The file is complete.
     *
     * @param remembered when the mapping was used before; null when it was guessed
     */
    Uni<Void> uploaded(UUID id, ImportJob.FileFormat format, ImportMapping mapping, @Nullable Instant remembered) {
        return database.preparedQuery(UPLOADED)
                .execute(Tuple.of(
                        id,
                        String.valueOf(format.separator()),
                        json.write(format.header()),
                        json.write(mapping),
                        remembered == null ? null : at(remembered)))
                .replaceWithVoid();
    }

    /** The upload broke off. */
    Uni<Void> discard(UUID id) {
        return database.preparedQuery("delete from import_job where id = $1 and status = 'UPLOADING'")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    Uni<Void> map(ImportJob job, ImportMapping mapping) {
        return changed(database.preparedQuery(MAP).execute(Tuple.of(job.id(), json.write(mapping))));
    }

    /** Puts the job in line for a dry run, a run or an undo. */
    Uni<Void> begin(ImportJob job, ImportStatus next) {
        var sql = next == ImportStatus.UNDOING ? BEGIN_UNDO : BEGIN;
        return changed(database.preparedQuery(sql)
                .execute(Tuple.of(job.id(), job.status().name(), next.name(), at(clock.instant()))));
    }

    /** Says no when the job went on between looking at it and changing it. */
    private static Uni<Void> changed(Uni<RowSet<Row>> update) {
        return update.chain(rows -> rows.rowCount() == 1
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new RuleBroken("changed-meanwhile")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
