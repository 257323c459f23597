package dev.guanxi.platform.web.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.ImportLedger.Settled;
import dev.guanxi.platform.web.imports.RowReader.Understood;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes new records of rows, those left out that repeat others of the file. */
final class NewRows<T> implements RowWork<T> {
    private final Importer<T> importer;
    private final RowReader<T> reader;
    private final boolean dryRun;

    NewRows(Importer<T> importer, RowReader<T> reader, boolean dryRun) {
        this.importer = importer;
        this.reader = reader;
        this.dryRun = dryRun;
    }

    /** A row that was understood, with the hashes of its keys. */
    private record Candidate<T>(Understood<T> row, T record, List<UUID> keys) {}

    @Override
    public Understood<T> read(CsvRecord source) {
        return reader.read(source);
    }

    @Override
    public Collection<UUID> keys(Understood<T> row, @Nullable Settled settled) {
        var record = row.record();
        return record == null
                ? List.of()
                : Stream.concat(hashes(record).stream(), called(record)).toList();
    }

    /** By what later rows of a dry run speak of it; a run finds it. */
    private Stream<UUID> called(T record) {
        return dryRun ? importer.names(record).stream().map(NewRows::nameKey) : Stream.empty();
    }

    private static UUID nameKey(String name) {
        return RowWork.hash("called " + name);
    }

    /** What is really missing: in a dry run nothing that an earlier row would bring. */
    List<Invalid> missing(List<Invalid> warnings, SeenKeys seen) {
        return dryRun
                ? warnings.stream().filter(warning -> !isBrought(warning, seen)).toList()
                : warnings;
    }

    private boolean isBrought(Invalid warning, SeenKeys seen) {
        var missed = importer.missed(warning);
        return missed != null && seen.lineOf(nameKey(missed)) != 0;
    }

    @Override
    public Uni<List<RowResult>> results(List<Understood<T>> rows, SeenKeys seen) {
        var results = new HashMap<Long, RowResult>();
        var unique = withoutRepetitions(candidates(rows, results), seen, results);
        return create(unique, seen, results)
                .map(_ -> rows.stream().map(row -> results.get(row.line())).toList());
    }

    private List<Candidate<T>> candidates(List<Understood<T>> rows, Map<Long, RowResult> results) {
        var candidates = new ArrayList<Candidate<T>>(rows.size());
        for (var row : rows) {
            var record = row.record();
            if (record == null) {
                results.put(row.line(), RowResult.refused(row, row.refusals(), null));
            } else {
                candidates.add(new Candidate<>(row, record, hashes(record)));
            }
        }
        return candidates;
    }

    private List<UUID> hashes(T record) {
        return RowWork.hashes(importer.keys(record));
    }

    private List<Candidate<T>> withoutRepetitions(
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

    private Uni<Void> create(List<Candidate<T>> unique, SeenKeys seen, Map<Long, RowResult> results) {
        if (unique.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return importer.create(unique.stream().map(Candidate::record).toList())
                .invoke(outcomes -> {
                    ensureAllAnswered(importer, outcomes.size(), unique.size());
                    for (int i = 0; i < outcomes.size(); i++) {
                        var candidate = unique.get(i);
                        var result = result(candidate, outcomes.get(i), seen);
                        results.put(result.line(), result);
                    }
                })
                .replaceWithVoid();
    }

    /** A run finds what earlier batches created or changed; in a dry run there is none of that, but what was noted of it. */
    private RowResult result(Candidate<T> candidate, Outcome outcome, SeenKeys seen) {
        if (!dryRun || !(outcome instanceof Outcome.Created created)) {
            return RowResult.of(candidate.row(), outcome, candidate.keys());
        }
        var known = RowWork.hashes(created.knownBy());
        var first = known.stream().map(seen::lineOf).filter(line -> line != 0).findFirst();
        return first.isPresent()
                ? RowResult.refused(candidate.row(), new Invalid("", "import-row-repeated", first.get()), null)
                : RowResult.of(
                        candidate.row(),
                        created.warning(missing(created.warnings(), seen)),
                        Stream.of(candidate.keys().stream(), known.stream(), called(candidate.record()))
                                .flatMap(keys -> keys)
                                .toList());
    }

    boolean isDryRun() {
        return dryRun;
    }

    /** What was done is rolled back when an importer does not say what. */
    static void ensureAllAnswered(Importer<?> importer, int answers, int questions) {
        if (answers != questions) {
            throw new IllegalStateException(
                    "%s answered %d of %d records".formatted(importer.kind(), answers, questions));
        }
    }

    Importer<T> importer() {
        return importer;
    }
}
