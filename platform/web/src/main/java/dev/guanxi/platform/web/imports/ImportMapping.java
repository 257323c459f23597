package dev.guanxi.platform.web.imports;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a file's columns become fields.
 *
 * @param columns a field for each heading that counts; other columns are ignored
 * @param defaults what a field of a new record has where the file says nothing
 * @param aliases for each field, what a value of the file stands for, such as {@code technolgy} for {@code technology}
 * @param handling what becomes of the rows; every one is a new record unless this says otherwise
 */
@Schema(name = "ImportMapping")
public record ImportMapping(
        @NotNull @Schema(examples = "{\"Account\": \"name\"}")
        Map<String, String> columns,

        @Nullable @Schema(examples = "{\"country\": \"CN\"}")
        Map<String, String> defaults,

        @Nullable @Schema(examples = "{\"industry\": {\"technolgy\": \"technology\"}}")
        Map<String, Map<String, String>> aliases,

        @Nullable @Valid ImportHandling handling) {
    private static final Pattern UNSPOKEN = Pattern.compile("[\\s_.-]");

    /** Empty when the request leaves it out. */
    @Override
    public Map<String, String> defaults() {
        return defaults == null ? Map.of() : defaults;
    }

    /** Empty when the request leaves it out. */
    @Override
    public Map<String, Map<String, String>> aliases() {
        return aliases == null ? Map.of() : aliases;
    }

    /** Every row is a new record when the request leaves it out. */
    @Override
    public ImportHandling handling() {
        return handling == null ? ImportHandling.CREATING : handling;
    }

    /** The columns whose headings say by themselves which field they are. */
    static ImportMapping guess(List<String> header, List<ImportColumn> fields) {
        var byHeading = new HashMap<String, String>();
        fields.forEach(field -> field.headings().forEach(heading -> byHeading.put(spoken(heading), field.field())));
        var columns = new LinkedHashMap<String, String>();
        for (var heading : header) {
            var field = byHeading.get(spoken(heading));
            if (field != null && !columns.containsValue(field)) {
                columns.put(heading, field);
            }
        }
        return new ImportMapping(columns, Map.of(), Map.of(), null);
    }

    /** The same without what is done with records that are here already. */
    ImportMapping withoutHandling() {
        return new ImportMapping(columns, defaults, aliases, null);
    }

    /** The same without fields that there are no more. */
    ImportMapping within(List<ImportColumn> fields) {
        var known = Set.copyOf(names(fields, _ -> true));
        var present = new LinkedHashMap<>(columns);
        present.values().retainAll(known);
        var values = new LinkedHashMap<>(defaults());
        values.keySet().retainAll(known);
        var meanings = new LinkedHashMap<>(aliases());
        meanings.keySet().retainAll(known);
        return new ImportMapping(present, values, meanings, handling);
    }

    private static String spoken(String heading) {
        return UNSPOKEN.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Refuses columns the file does not have, fields the kind does not have, and one field from two columns. */
    void ensureFits(List<String> header, List<ImportColumn> fields) {
        var known = names(fields, _ -> true);
        var taken = new HashSet<String>();
        columns.forEach((heading, field) -> {
            ensureField(header.contains(heading), "columns", "import-no-such-column", heading, header);
            ensureField(known.contains(field), "columns", "import-no-such-field", field, known);
            ensureField(taken.add(field), "columns", "import-field-twice", field);
        });
        defaults().keySet().forEach(f -> ensureField(known.contains(f), "defaults", "import-no-such-field", f, known));
        aliases().keySet().forEach(f -> ensureField(known.contains(f), "aliases", "import-no-such-field", f, known));
    }

    /** Refuses when a required field comes from nowhere, or the one by which records are found from no column. */
    void ensureComplete(List<ImportColumn> fields) {
        if (handling().mode().changes()) {
            ensureField(
                    columns.containsValue(handling().key()),
                    "mapping",
                    "import-match-missing",
                    handling().key());
        }
        if (!handling().mode().creates()) {
            return;
        }
        var missing = names(fields, ImportColumn::required).stream()
                .filter(field -> !columns.containsValue(field) && !defaults().containsKey(field))
                .toList();
        ensureField(missing.isEmpty(), "mapping", "import-fields-missing", missing);
    }

    private static List<String> names(List<ImportColumn> fields, Function<ImportColumn, Boolean> which) {
        return fields.stream().filter(which::apply).map(ImportColumn::field).collect(Collectors.toList());
    }

    /** Where each field is in a row of the file. */
    Map<String, Integer> positions(List<String> header) {
        var positions = new HashMap<String, Integer>();
        columns.forEach((heading, field) -> positions.put(field, header.indexOf(heading)));
        return positions;
    }
}
