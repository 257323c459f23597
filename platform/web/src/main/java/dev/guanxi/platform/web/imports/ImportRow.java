package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the file as fields; what its columns ask for is already checked. */
public final class ImportRow {
    private final long line;
    private final Map<String, String> values;
    private final Set<String> emptied;
    private final Map<String, String> options;
    private final List<Invalid> refusals;
    private final List<Invalid> warnings;

    /**
     * A row as an importer sees it.
     *
     * @param line where it begins in the file; the heading is line 1
     * @param values what is not empty, by field
     */
    public ImportRow(long line, Map<String, String> values) {
        this(line, values, Set.of(), Map.of());
    }

    ImportRow(long line, Map<String, String> values, Set<String> emptied, Map<String, String> options) {
        this(line, values, emptied, options, new ArrayList<>(), new ArrayList<>());
    }

    private ImportRow(
            long line,
            Map<String, String> values,
            Set<String> emptied,
            Map<String, String> options,
            List<Invalid> refusals,
            List<Invalid> warnings) {
        this.line = line;
        this.values = Map.copyOf(values);
        this.emptied = Set.copyOf(emptied);
        this.options = options;
        this.refusals = refusals;
        this.warnings = warnings;
    }

    /** The same row without a field; what is said of one is said of both. */
    ImportRow without(String field) {
        var others = new HashMap<>(values);
        others.remove(field);
        return new ImportRow(line, others, emptied, options, refusals, warnings);
    }

    public long line() {
        return line;
    }

    /** The field without surrounding space; null when it is empty. */
    public @Nullable String text(String field) {
        return values.get(field);
    }

    /** Whether the job chose this value of an option. */
    public boolean option(String name, String value) {
        return value.equals(options.get(name));
    }

    /** Whether the row empties this field of the record that it changes. */
    public boolean empties(String field) {
        return emptied.contains(field);
    }

    /** What a field has after this row, of a record that is there. */
    public @Nullable String textOr(String field, @Nullable String present) {
        return empties(field) ? null : values.getOrDefault(field, present);
    }

    /** A field that its column requires. */
    public String required(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable BigDecimal number(String field) {
        var text = text(field);
        return text == null ? null : new BigDecimal(text);
    }

    public @Nullable LocalDate date(String field) {
        var text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    public @Nullable UUID uuid(String field) {
        var text = text(field);
        return text == null ? null : UUID.fromString(text);
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        var text = text(field);
        return text == null ? null : Enum.valueOf(type, text);
    }

    /** Says one thing that is wrong; the row will not be taken. */
    public void refuse(Invalid why) {
        refusals.add(why);
    }

    /** Says what will be taken otherwise than written. */
    public void warn(Invalid what) {
        warnings.add(what);
    }

    public List<Invalid> refusals() {
        return List.copyOf(refusals);
    }

    public List<Invalid> warnings() {
        return List.copyOf(warnings);
    }
}
