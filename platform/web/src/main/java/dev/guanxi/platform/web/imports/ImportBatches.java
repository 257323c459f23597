package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.web.imports.RowReader.Understood;
import dev.guanxi.platform.web.jobs.ClaimLost;
import dev.guanxi.platform.web.jobs.JobTransaction;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A row that was understood, with the hashes of its keys. */
    private record Candidate<T>(Understood<T> row, T record, List<UUID> keys) {}

    /**
     * Takes rows in.
     *
     * @param done rows dealt with before these
     * @param seen keys of the rows taken before
     */
    <T> void take(ImportJob job, UUID holder, Importer<T> importer, long done, List<Understood<T>> rows, SeenKeys seen)
            throws Throwable {
        try {
            takeTogether(job, holder, importer, done, rows, seen)
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
                take(job, holder, importer, done + i, rows.subList(i, i + 1), seen);
            }
        }
    }

    private <T> List<RowResult> takeTogether(
            ImportJob job, UUID holder, Importer<T> importer, long done, List<Understood<T>> rows, SeenKeys seen)
            throws Throwable {
        if (job.status() == ImportStatus.CHECKING) {
            var results = transactions.rollBack(job.by(), () -> results(importer, rows, seen));
            transactions.commit(job.by(), () -> ledger.enter(job, holder, done, results));
            return results;
        }
        return transactions.commit(
                job.by(),
                () -> results(importer, rows, seen).call(results -> ledger.enter(job, holder, done, results)));
    }

    /** Remembers the keys of rows that were dealt with before the process died. */
    <T> void recall(ImportJob job, Importer<T> importer, List<Understood<T>> rows, SeenKeys seen) throws Throwable {
        var first = rows.getFirst().line();
        var last = rows.getLast().line();
        var refused = VertxContextSupport.subscribeAndAwait(() -> ledger.refused(job.id(), first, last));
        for (var row : rows) {
            var record = row.record();
            if (record != null && !refused.contains(row.line())) {
                hashes(importer.keys(record)).forEach(key -> seen.put(key, row.line()));
            }
        }
    }

    /** By our own fault one row cannot be taken; the others go on. */
    private void putAside(ImportJob job, UUID holder, long done, Understood<?> row, Throwable why) throws Throwable {
        LOG.errorf(why, "Import %s cannot take line %d", job.id(), row.line());
        var refused = RowResult.refused(row, new RuleBroken("import-row-failed"), null);
        transactions.commit(job.by(), () -> ledger.enter(job, holder, done, List.of(refused)));
    }

    private static <T> Uni<List<RowResult>> results(Importer<T> importer, List<Understood<T>> rows, SeenKeys seen) {
        var results = new HashMap<Long, RowResult>();
        var unique = withoutRepetitions(candidates(importer, rows, results), seen, results);
        return create(importer, unique, results)
                .map(_ -> rows.stream().map(row -> results.get(row.line())).toList());
    }

    private static <T> List<Candidate<T>> candidates(
            Importer<T> importer, List<Understood<T>> rows, Map<Long, RowResult> results) {
        var candidates = new ArrayList<Candidate<T>>(rows.size());
        for (var row : rows) {
            var record = row.record();
            if (record == null) {
                results.put(row.line(), RowResult.refused(row, row.refusals(), null));
            } else {
                candidates.add(new Candidate<>(row, record, hashes(importer.keys(record))));
            }
        }
        return candidates;
    }

    private static List<UUID> hashes(Set<String> keys) {
        return keys.stream()
                .map(key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static <T> List<Candidate<T>> withoutRepetitions(
            List<Candidate<T>> candidates, SeenKeys seen, Map<Long, RowResult> results) {
        var unique = new ArrayList<Candidate<T>>(candidates.size());
        var beside = new HashMap<UUID, Long>();
        for (var candidate : candidates) {
            var row = candidate.row();
            var first = candidate.keys().stream()
                    .map(key -> beside.getOrDefault(key, seen.lineOf(key)))
                    .filter(line -> line != 0)
                    .findFirst();
            if (first.isPresent()) {
                var why = new Invalid("", "import-row-repeated", first.get());
                results.put(row.line(), RowResult.refused(row, why, null));
            } else {
                candidate.keys().forEach(key -> beside.put(key, row.line()));
                unique.add(candidate);
            }
        }
        return unique;
    }

    private static <T> Uni<Void> create(Importer<T> importer, List<Candidate<T>> unique, Map<Long, RowResult> results) {
        if (unique.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return importer.create(unique.stream().map(Candidate::record).toList())
                .invoke(outcomes -> {
                    if (outcomes.size() != unique.size()) {
                        throw new IllegalStateException("%s answered %d of %d records"
                                .formatted(importer.kind(), outcomes.size(), unique.size()));
                    }
                    for (int i = 0; i < outcomes.size(); i++) {
                        var candidate = unique.get(i);
                        var result = RowResult.of(candidate.row(), outcomes.get(i), candidate.keys());
                        results.put(result.line(), result);
                    }
                })
                .replaceWithVoid();
    }
}
