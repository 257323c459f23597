package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.RowReader.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param subject the record created or changed, or the one that speaks against the row
 * @param raw the row as it was in the file, where something was found
 * @param keys hashes by which later rows are known as repetitions; only of rows that were taken
 * @param change what was before and after, of a record that was changed
 * @param along a record of another kind that was created with it
 */
record RowResult(
        long line,
        RowOutcome outcome,
        @Nullable UUID subject,
        List<Finding> findings,
        @Nullable List<String> raw,
        List<UUID> keys,
        Outcome.@Nullable Updated change,
        @Nullable UUID along) {

    static RowResult refused(Understood<?> row, DomainException why, @Nullable UUID about) {
        return refused(row, Finding.all(why), about);
    }

    static RowResult refused(Understood<?> row, List<Finding> findings, @Nullable UUID about) {
        return new RowResult(
                row.line(), RowOutcome.REFUSED, about, findings, row.source().getFields(), List.of(), null, null);
    }

    static RowResult of(Understood<?> row, Outcome outcome, List<UUID> keys) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused(row, refused.why(), refused.about());
            case Outcome.Created created ->
                taken(row, RowOutcome.CREATED, created.id(), created.warnings(), keys, null)
                        .with(created.along());
            case Outcome.Updated updated ->
                taken(row, RowOutcome.UPDATED, updated.id(), updated.warnings(), keys, updated);
            case Outcome.Unchanged unchanged ->
                taken(row, RowOutcome.UNCHANGED, unchanged.id(), unchanged.warnings(), keys, null);
        };
    }

    private static RowResult taken(
            Understood<?> row,
            RowOutcome outcome,
            UUID id,
            List<Invalid> warnings,
            List<UUID> keys,
            Outcome.@Nullable Updated change) {
        var findings = new ArrayList<>(row.warnings());
        warnings.stream().map(Finding::of).forEach(findings::add);
        var raw = findings.isEmpty() ? null : row.source().getFields();
        return new RowResult(row.line(), outcome, id, findings, raw, keys, change, null);
    }

    private RowResult with(@Nullable UUID created) {
        return created == null ? this : new RowResult(line, outcome, subject, findings, raw, keys, change, created);
    }

    /** The same, by which later rows are known, too: this key, and the record itself. */
    RowResult alsoKnownBy(UUID key) {
        var all = new ArrayList<>(keys);
        all.add(key);
        if (subject != null) {
            all.add(RowWork.hash("record " + subject));
        }
        return new RowResult(line, outcome, subject, findings, raw, List.copyOf(all), change, along);
    }

    boolean isTaken() {
        return outcome != RowOutcome.REFUSED;
    }
}
