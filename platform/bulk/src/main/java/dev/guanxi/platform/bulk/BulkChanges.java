package dev.guanxi.platform.bulk;

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
import dev.guanxi.platform.sql.InTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Where bulk changes are kept. People see their own; administrators see all. */
@ApplicationScoped
class BulkChanges {
    private static final AccessPolicy POLICY = AccessPolicy.none()
            .with(
                    OWN,
                    Roles.SALES_REP,
                    Roles.SALES_MANAGER,
                    Roles.MARKETER,
                    Roles.SERVICE_AGENT,
                    Roles.SERVICE_MANAGER,
                    Roles.PARTNER,
                    Roles.PARTNER_ADMIN)
            .with(ALL, Roles.ADMIN);
    private static final String INSERT = """
            insert into bulk_change (id, list, status, owner_id, starter, traceparent, filter, named, action, patch, reason,
                created_at)
            values ($1, $2, 'NEW', $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;
    private static final String BEGIN = """
            update bulk_change set status = $3, started_at = $4, finished_at = null, failure = null,
                done = 0, changed = 0, unchanged = 0, refused = 0
            where id = $1 and status = $2
            """;
    private static final String BEGIN_UNDO = """
            update bulk_change set status = $3, started_at = $4, finished_at = null, failure = null, done = 0
            where id = $1 and status = $2
            """;

    private final Pool database;
    private final Cursors cursors;
    private final CurrentCaller caller;
    private final BulkJson json;
    private final Clock clock;
    private final Listing<BulkChange> jobs;

    BulkChanges(Pool database, Cursors cursors, CurrentCaller caller, BulkJson json, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.jobs = Listing.of("bulk_change", BulkJson.COLUMNS, json::job)
                .ownedBy(new Visibility.Columns("owner_id", null, null, null))
                .sort("createdAt", "created_at", FieldType.TIME)
                .filter("list", "list", FieldType.TEXT)
                .filter("status", "status", FieldType.TEXT)
                .filter("action", "action", FieldType.TEXT)
                .by("-createdAt");
    }

    Uni<Page<BulkChange>> page(PageRequest request) {
        return jobs.page(database, cursors, request, POLICY.visibleTo(caller.get()));
    }

    /** The job, when the caller may see it. */
    Uni<BulkChange> require(UUID id) {
        return find(id).map(found -> found.filter(
                        job -> POLICY.visibleTo(caller.get()).permits(job.ownership()))
                .orElseThrow(() -> new NotFound("bulk-change", id)));
    }

    Uni<Optional<BulkChange>> find(UUID id) {
        return database.preparedQuery("select " + BulkJson.COLUMNS + " from bulk_change where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(json.job(rows.iterator().next())));
    }

    /** Keeps a new one, within the present transaction. */
    Uni<Void> add(BulkChange job) {
        var named = job.collection().named();
        var patch = job.task().patch();
        return InTransaction.update(
                        INSERT,
                        job.id(),
                        job.list(),
                        job.starter().id(),
                        json.write(job.starter()),
                        job.traceparent(),
                        job.collection().filter(),
                        named == null ? null : named.toArray(UUID[]::new),
                        job.task().action().name(),
                        patch == null ? null : json.write(patch),
                        job.reason(),
                        job.times().created().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** Puts the job in line; refuses when it went on between looking at it and changing it. */
    Uni<Void> begin(BulkChange job, BulkStatus next) {
        var sql = next == BulkStatus.UNDOING ? BEGIN_UNDO : BEGIN;
        return database.preparedQuery(sql)
                .execute(Tuple.of(
                        job.id(),
                        job.status().name(),
                        next.name(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(rows -> rows.rowCount() == 1
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new RuleBroken("changed-meanwhile")));
    }
}
