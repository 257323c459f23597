package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.events.Failures;
import dev.guanxi.platform.web.imports.ImportLedger.ClaimLost;
import dev.guanxi.platform.web.imports.RowReader.Understood;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes rows in, a batch in one transaction together with the job's progress: what is counted is there, and what is
 * there is counted, whenever the process dies. A batch that fails is tried row by row.
 */
@ApplicationScoped
class ImportBatches {
    private static final Logger LOG = Logger.getLogger(ImportBatches.class);

    private final ImportTransaction transactions;
    private final ImportLedger ledger;

    ImportBatches(ImportTransaction transactions, ImportLedger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /** A row that was understood, with the hashes of its keys. */
    private record Candidate<T>(Understood<T> row, T record, List<UUID> keys) {}

    /** @param done rows dealt with before these */
    <T> void take(ImportJob job, UUID holder, Importer<T> importer, long done, List<Understood<T>> rows)
            throws Throwable {
        try {
            takeTogether(job, holder, importer, done, rows);
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
                take(job, holder, importer, done + i, rows.subList(i, i + 1));
            }
        }
    }

    private <T> void takeTogether(ImportJob job, UUID holder, Importer<T> importer, long done, List<Understood<T>> rows)
            throws Throwable {
        if (job.status() == ImportStatus.CHECKING) {
            var results = transactions.rollBack(job, () -> results(job, importer, rows));
            transactions.commit(job, () -> ledger.enter(job, holder, done, results));
        } else {
            transactions.commit(
                    job, () -> results(job, importer, rows).chain(results -> ledger.enter(job, holder, done, results)));
        }
    }

    /** By our own fault one row cannot be taken; the others go on. */
    private void putAside(ImportJob job, UUID holder, long done, Understood<?> row, Throwable why) throws Throwable {
        LOG.errorf(why, "Import %s cannot take line %d", job.id(), row.line());
        var refused = RowResult.refused(row, new RuleBroken("import-row-failed"), null);
        transactions.commit(job, () -> ledger.enter(job, holder, done, List.of(refused)));
    }

    private <T> Uni<List<RowResult>> results(ImportJob job, Importer<T> importer, List<Understood<T>> rows) {
        var results = new HashMap<Long, RowResult>();
        var candidates = candidates(importer, rows, results);
        var keys = candidates.stream().flatMap(c -> c.keys().stream()).collect(Collectors.toSet());
        return ledger.linesOf(job.id(), keys)
                .map(earlier -> withoutRepetitions(candidates, new HashMap<>(earlier), results))
                .chain(unique -> create(importer, unique, results))
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
            List<Candidate<T>> candidates, Map<UUID, Long> lines, Map<Long, RowResult> results) {
        var unique = new ArrayList<Candidate<T>>(candidates.size());
        for (var candidate : candidates) {
            var row = candidate.row();
            var first = candidate.keys().stream()
                    .map(lines::get)
                    .filter(Objects::nonNull)
                    .findFirst();
            if (first.isPresent()) {
                var why = new Invalid("", "import-row-repeated", first.get());
                results.put(row.line(), RowResult.refused(row, why, null));
            } else {
                candidate.keys().forEach(key -> lines.put(key, row.line()));
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
