package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.sql.ColumnType.BIGINT;
import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.UUID;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.platform.sql.TableRows;
import dev.guanxi.platform.web.jobs.ClaimLost;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written with every batch, in its transaction: what became of its rows, and how far the job is. */
@ApplicationScoped
class ImportLedger {
    private static final TableRows<Entry> ROWS = TableRows.<Entry>into("import_row")
            .with("job_id", UUID, Entry::job)
            .with("line", BIGINT, Entry::line)
            .with("outcome", TEXT, Entry::outcome)
            .with("subject", UUID, Entry::subject)
            .with("findings", TEXT, Entry::findings)
            .with("raw", TEXT, Entry::raw);

    /** What few rows have is written only where one of them has it. */
    private static final TableRows<Entry> LONGER_ROWS = ROWS.with("before", TEXT, Entry::before)
            .with("given", TEXT, Entry::given)
            .with("along", UUID, Entry::along);

    private static final String SETTLED =
            "select line, subject, outcome from import_row where job_id = $1 and line between $2 and $3";
    private static final String PROGRESS = """
            update import_job set done = done + $4, created = created + $5, updated = updated + $6,
                unchanged = unchanged + $7, refused = refused + $8, warnings = warnings + $9,
                held_until = now() + cast($10 as bigint) * interval '1 millisecond'
            where id = $1 and holder = $2 and done = $3
            """;

    private final Pool database;
    private final ImportJson json;
    private final ImportConfig config;

    ImportLedger(Pool database, ImportJson json, ImportConfig config) {
        this.database = database;
        this.json = json;
        this.config = config;
    }

    private record Entry(
            UUID job,
            long line,
            String outcome,
            @Nullable UUID subject,
            @Nullable String findings,
            @Nullable String raw,
            @Nullable String before,
            @Nullable String given,
            @Nullable UUID along) {
        boolean isLonger() {
            return before != null || along != null;
        }
    }

    /** A row that was dealt with. */
    record Settled(@Nullable UUID subject, RowOutcome outcome) {}

    /** What became of those of these lines that were written down. */
    Uni<Map<Long, Settled>> settled(UUID job, long firstLine, long lastLine) {
        return database.preparedQuery(SETTLED)
                .execute(Tuple.of(job, firstLine, lastLine))
                .map(rows -> {
                    var lines = new HashMap<Long, Settled>();
                    rows.forEach(row -> lines.put(
                            row.getLong(0), new Settled(row.getUUID(1), RowOutcome.valueOf(row.getString(2)))));
                    return lines;
                });
    }

    /** Enters the results and moves on; fails when the job is not where it is believed to be. */
    Uni<Void> enter(ImportJob job, UUID holder, long done, List<RowResult> results) {
        return progress(job, holder, done, results).chain(() -> rows(job, results));
    }

    private Uni<Void> progress(ImportJob job, UUID holder, long done, List<RowResult> results) {
        var warned = results.stream()
                .filter(r -> r.isTaken() && !r.findings().isEmpty())
                .count();
        return InTransaction.update(
                        PROGRESS,
                        job.id(),
                        holder,
                        done,
                        (long) results.size(),
                        count(results, RowOutcome.CREATED),
                        count(results, RowOutcome.UPDATED),
                        count(results, RowOutcome.UNCHANGED),
                        count(results, RowOutcome.REFUSED),
                        warned,
                        config.lease().toMillis())
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new ClaimLost(job.id());
                    }
                })
                .replaceWithVoid();
    }

    private static long count(List<RowResult> results, RowOutcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private Uni<Void> rows(ImportJob job, List<RowResult> results) {
        var dryRun = job.status() == ImportStatus.CHECKING;
        var entries = results.stream()
                .filter(result ->
                        !dryRun || !result.isTaken() || !result.findings().isEmpty())
                .map(result -> entry(job, result, dryRun))
                .toList();
        return entries.stream().anyMatch(Entry::isLonger) ? LONGER_ROWS.insert(entries) : ROWS.insert(entries);
    }

    private Entry entry(ImportJob job, RowResult result, boolean dryRun) {
        var outcome = dryRun && result.isTaken() ? RowOutcome.WARNED : result.outcome();
        var change = dryRun ? null : result.change();
        return new Entry(
                job.id(),
                result.line(),
                outcome.name(),
                result.isTaken() && dryRun ? null : result.subject(),
                result.findings().isEmpty() ? null : json.write(result.findings()),
                result.raw() == null ? null : json.write(result.raw()),
                change == null ? null : json.write(change.before()),
                change == null ? null : json.write(change.given()),
                dryRun ? null : result.along());
    }
}
