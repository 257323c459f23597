package dev.guanxi.platform.web.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes fields of a file's row, checks them against their columns, and lets the importer understand them. */
final class RowReader<T> {
    /** Stands where the bytes were no characters of the declared charset. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Logger LOG = Logger.getLogger(RowReader.class);

    private final Importer<T> importer;
    private final ImportMapping mapping;
    private final int width;
    private final Map<String, Integer> positions;

    RowReader(Importer<T> importer, ImportJob job) {
        this.importer = importer;
        this.mapping = job.mapping();
        this.width = job.format().header().size();
        this.positions = mapping.positions(job.format().header());
        if (!mapping.handling().mode().changes()) {
            positions.remove(ImportColumn.ID.field());
        }
    }

    /**
     * A row and what was made of it.
     *
     * @param record null when the row is refused
     */
    record Understood<R>(CsvRecord source, @Nullable R record, List<Finding> refusals, List<Finding> warnings) {
        long line() {
            return source.getStartingLineNumber();
        }
    }

    /** The row as a new record. */
    Understood<T> read(CsvRecord source) {
        var values = written(source);
        mapping.defaults().forEach((field, value) -> {
            if (!values.containsKey(field)) {
                put(field, value, values);
            }
        });
        var row = new ImportRow(
                source.getStartingLineNumber(),
                values,
                Set.of(),
                mapping.handling().options());
        check(source, row, ImportColumn::required);
        return understand(source, row, importer::read);
    }

    /** The row as a change of a record that is there: it says nothing but what stands in it. */
    <R> Understood<R> readChange(CsvRecord source, Function<ImportRow, R> reading) {
        var values = written(source);
        var emptied = mapping.handling().emptyClears()
                ? positions.keySet().stream()
                        .filter(field -> !values.containsKey(field))
                        .collect(Collectors.toSet())
                : Set.<String>of();
        var row = new ImportRow(
                source.getStartingLineNumber(),
                values,
                emptied,
                mapping.handling().options());
        check(source, row, column -> column.required() && row.empties(column.field()));
        return understand(source, row, reading);
    }

    /** What stands in the mapped columns. */
    private Map<String, String> written(CsvRecord source) {
        var values = new HashMap<String, String>();
        positions.forEach((field, position) ->
                put(field, position < source.getFieldCount() ? source.getField(position) : "", values));
        return values;
    }

    private void check(CsvRecord source, ImportRow row, Predicate<ImportColumn> missed) {
        if (source.getFieldCount() > width) {
            row.refuse(new Invalid("", "import-row-too-wide", source.getFieldCount(), width));
        }
        importer.columns().forEach(column -> check(column, row, missed));
    }

    private void put(String field, String value, Map<String, String> values) {
        var stripped = value.strip();
        var meant = mapping.aliases().getOrDefault(field, Map.of()).getOrDefault(stripped, stripped);
        if (!meant.isEmpty()) {
            values.put(field, meant);
        }
    }

    private static void check(ImportColumn column, ImportRow row, Predicate<ImportColumn> missed) {
        var value = row.text(column.field());
        if (value == null) {
            if (missed.test(column)) {
                row.refuse(new Invalid(column.field(), "import-value-missing"));
            }
        } else if (value.indexOf(REPLACEMENT) >= 0 || value.indexOf('\0') >= 0) {
            row.refuse(new Invalid(column.field(), "import-characters"));
        } else if (value.length() > column.maxLength()) {
            row.refuse(new Invalid(column.field(), "import-value-too-long", column.maxLength()));
        } else if (!column.type().accepts(value)) {
            row.refuse(new Invalid(column.field(), "import-value-type", value, column.type()));
        } else if (!column.values().isEmpty() && !column.values().contains(value)) {
            row.refuse(new Invalid(column.field(), "import-value-choice", value, String.join(", ", column.values())));
        }
    }

    private <R> Understood<R> understand(CsvRecord source, ImportRow row, Function<ImportRow, R> reading) {
        R record = null;
        var refusals = new ArrayList<DomainException>(row.refusals());
        if (refusals.isEmpty()) {
            try {
                record = reading.apply(row);
                refusals.addAll(row.refusals());
            } catch (DomainException e) {
                refusals.add(e);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The importer of %s cannot read line %d", importer.kind(), row.line());
                refusals.add(new RuleBroken("import-row-failed"));
            }
        }
        return new Understood<>(
                source,
                refusals.isEmpty() ? record : null,
                refusals.stream().map(Finding::all).flatMap(List::stream).toList(),
                row.warnings().stream().map(Finding::of).toList());
    }
}
