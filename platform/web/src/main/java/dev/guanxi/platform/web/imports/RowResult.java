package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.web.imports.RowReader.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param raw the row as it was in the file, where something was found
 * @param keys hashes by which later rows are known as repetitions; only of rows that were taken
 */
record RowResult(
        long line,
        boolean taken,
        @Nullable UUID subject,
        List<Finding> findings,
        @Nullable List<String> raw,
        List<UUID> keys) {

    static RowResult refused(Understood<?> row, DomainException why, @Nullable UUID about) {
        return refused(row, List.of(Finding.of(why)), about);
    }

    static RowResult refused(Understood<?> row, List<Finding> findings, @Nullable UUID about) {
        return new RowResult(row.line(), false, about, findings, row.source().getFields(), List.of());
    }

    static RowResult of(Understood<?> row, Outcome outcome, List<UUID> keys) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused(row, refused.why(), refused.about());
            case Outcome.Created created -> {
                var findings = new ArrayList<>(row.warnings());
                Stream.of(created.warnings())
                        .flatMap(List::stream)
                        .map(Finding::of)
                        .forEach(findings::add);
                yield new RowResult(
                        row.line(),
                        true,
                        created.id(),
                        findings,
                        findings.isEmpty() ? null : row.source().getFields(),
                        keys);
            }
        };
    }
}
