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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private static final String REFUSED =
            "select line from import_row where job_id = $1 and outcome = 'REFUSED' and line between $2 and $3";
    private static final String PROGRESS = """
            update import_job set done = done + $4, created = created + $5, refused = refused + $6,
                warnings = warnings + $7, held_until = now() + cast($8 as bigint) * interval '1 millisecond'
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
            @Nullable String raw) {}

    /** Those of these lines that were refused. */
    Uni<Set<Long>> refused(UUID job, long firstLine, long lastLine) {
        return database.preparedQuery(REFUSED)
                .execute(Tuple.of(job, firstLine, lastLine))
                .map(rows -> {
                    var lines = new HashSet<Long>();
                    rows.forEach(row -> lines.add(row.getLong(0)));
                    return lines;
                });
    }

    /** Enters the results and moves on; fails when the job is not where it is believed to be. */
    Uni<Void> enter(ImportJob job, UUID holder, long done, List<RowResult> results) {
        return progress(job, holder, done, results).chain(() -> rows(job, results));
    }

    private Uni<Void> progress(ImportJob job, UUID holder, long done, List<RowResult> results) {
        var taken = results.stream().filter(RowResult::taken).toList();
        var warned = taken.stream().filter(r -> !r.findings().isEmpty()).count();
        return InTransaction.update(
                        PROGRESS,
                        job.id(),
                        holder,
                        done,
                        (long) results.size(),
                        (long) taken.size(),
                        (long) results.size() - taken.size(),
                        warned,
                        config.lease().toMillis())
                .invoke(moved -> {
                    if (moved != 1) {
                        throw new ClaimLost(job.id());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> rows(ImportJob job, List<RowResult> results) {
        var dryRun = job.status() == ImportStatus.CHECKING;
        return ROWS.insert(results.stream()
                .filter(result ->
                        !dryRun || !result.taken() || !result.findings().isEmpty())
                .map(result -> entry(job, result, dryRun))
                .toList());
    }

    private Entry entry(ImportJob job, RowResult result, boolean dryRun) {
        var outcome = !result.taken() ? "REFUSED" : dryRun ? "WARNED" : "CREATED";
        return new Entry(
                job.id(),
                result.line(),
                outcome,
                result.taken() && dryRun ? null : result.subject(),
                result.findings().isEmpty() ? null : json.write(result.findings()),
                result.raw() == null ? null : json.write(result.raw()));
    }
}
