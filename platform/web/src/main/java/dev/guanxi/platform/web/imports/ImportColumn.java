package dev.guanxi.platform.web.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field that a file can fill.
 *
 * @param maxLength the most characters it takes
 * @param values the only values it takes; empty when it is free
 * @param alsoCalled headings by which a column is recognised without being mapped
 */
public record ImportColumn(
        @Schema(examples = "name") String field,
        ImportType type,
        boolean required,
        int maxLength,
        List<String> values,
        List<String> alsoCalled) {
    /** The field with a record's id: there a row can name what it changes. A new record gets an id of its own. */
    public static final ImportColumn ID = of("id", ImportType.UUID);

    public static ImportColumn text(String field, int maxLength) {
        return new ImportColumn(field, ImportType.TEXT, false, maxLength, List.of(), List.of());
    }

    public static ImportColumn of(String field, ImportType type) {
        return new ImportColumn(field, type, false, 100, List.of(), List.of());
    }

    public static <E extends Enum<E>> ImportColumn choice(String field, Class<E> type) {
        var values = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new ImportColumn(field, ImportType.TEXT, false, 100, values, List.of());
    }

    public ImportColumn mustBeThere() {
        return new ImportColumn(field, type, true, maxLength, values, alsoCalled);
    }

    /** Further headings, in any language, under which people have this in their files. */
    public ImportColumn orCalled(String... headings) {
        return new ImportColumn(field, type, required, maxLength, values, List.of(headings));
    }

    @JsonIgnore
    Stream<String> headings() {
        return Stream.concat(Stream.of(field), alsoCalled.stream());
    }
}
