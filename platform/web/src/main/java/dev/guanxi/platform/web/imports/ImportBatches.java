package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.domain.DomainException.Unfit;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.web.imports.RowReader.Understood;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.JobTransaction;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes rows in, a batch in one transaction together with the job's progress: what is counted is there, and what is
 * there is counted, whenever the process dies. A batch that fails is tried row by row.
 */
@ApplicationScoped
class ImportBatches {
    private static final Logger LOG = Logger.getLogger(ImportBatches.class);

    private final JobTransaction transactions;
    private final ImportLedger ledger;

    ImportBatches(JobTransaction transactions, ImportLedger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /**
     * Takes rows in.
     *
     * @param done rows dealt with before these
     * @param seen keys of the rows taken before
     */
    <R> void take(ImportJob job, UUID holder, RowWork<R> work, long done, List<Understood<R>> rows, SeenKeys seen)
            throws Throwable {
        try {
            takeTogether(job, holder, work, done, rows, seen)
                    .forEach(result -> result.keys().forEach(key -> seen.put(key, result.line())));
        } catch (Throwable e) {
            if (e instanceof ClaimLost || Failures.isPassing(e)) {
                throw e;
            }
            if (rows.size() == 1) {
                putAside(job, holder, done, rows.getFirst(), e);
                return;
            }
            LOG.infof("Import %s takes %d rows one by one: %s", job.id(), rows.size(), Failures.reason(e));
            for (int i = 0; i < rows.size(); i++) {
                take(job, holder, work, done + i, rows.subList(i, i + 1), seen);
            }
        }
    }

    private <R> List<RowResult> takeTogether(
            ImportJob job, UUID holder, RowWork<R> work, long done, List<Understood<R>> rows, SeenKeys seen)
            throws Throwable {
        if (job.status() == ImportStatus.CHECKING) {
            var results = transactions.rollBack(job.by(), () -> work.results(rows, seen));
            transactions.commit(job.by(), () -> ledger.enter(job, holder, done, results));
            return results;
        }
        return transactions.commit(
                job.by(), () -> work.results(rows, seen).call(results -> ledger.enter(job, holder, done, results)));
    }

    private static DomainException failed(ImportJob job, Understood<?> row, Throwable why) {
        LOG.errorf(why, "Import %s cannot take line %d", job.id(), row.line());
        return new RuleBroken("import-row-failed");
    }

    /** Remembers the keys of rows that were dealt with before the process died. */
    <R> void recall(ImportJob job, RowWork<R> work, List<Understood<R>> rows, SeenKeys seen) throws Throwable {
        var first = rows.getFirst().line();
        var last = rows.getLast().line();
        var settled = VertxContextSupport.subscribeAndAwait(() -> ledger.settled(job.id(), first, last));
        for (var row : rows) {
            var known = settled.get(row.line());
            if (known == null || known.outcome() != RowOutcome.REFUSED) {
                work.keys(row, known).forEach(key -> seen.put(key, row.line()));
            }
        }
    }

    /** One row cannot be taken, for what it says or by our own fault; the others go on. */
    private void putAside(ImportJob job, UUID holder, long done, Understood<?> row, Throwable why) throws Throwable {
        var refused = RowResult.refused(row, why instanceof Unfit refusal ? refusal : failed(job, row, why), null);
        transactions.commit(job.by(), () -> ledger.enter(job, holder, done, List.of(refused)));
    }
}
