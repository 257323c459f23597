package dev.guanxi.platform.persistence;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A field people may name: in a filter, and as an order when it is sortable.
 *
 * @param column the column, or an expression that is indexed as it stands here
 * @param nothing what it is where a record has no value, as SQL: less than every value. Null for a column that is
 *     null then, by which nobody can sort.
 * @param lookup what it is found by beside what is written; null when that is all
 */
public record ListField(
        String name,
        String column,
        FieldType type,
        boolean sortable,
        Kept kept,
        @Nullable String nothing,
        @Nullable Lookup lookup) {
    private static final String SORT_KEY = "sort_key";
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    /** A field that is written in one way only. */
    public ListField(
            String name, String column, FieldType type, boolean sortable, Kept kept, @Nullable String nothing) {
        this(name, column, type, sortable, kept, nothing, null);
    }

    ListField(String name, String column, FieldType type, boolean sortable) {
        this(name, column, type, sortable, Kept.AS_ITSELF, null);
    }

    /** What somebody asks for, as the database compares it. */
    Object wanted(String text) {
        var value = type.parse(name, text);
        return kept == Kept.AS_ITSELF ? value : text(value);
    }

    private static String text(Object value) {
        return value instanceof OffsetDateTime moment ? TO_THE_MILLISECOND.format(moment) : value.toString();
    }

    /** What must be selected to know where the list goes on. */
    String selection() {
        return nothing == null ? "" : ", %s as %s".formatted(column, SORT_KEY);
    }

    String key(Row row) {
        var selected = nothing == null ? column.substring(column.lastIndexOf('.') + 1) : SORT_KEY;
        return kept == Kept.AS_ITSELF ? type.text(row, selected) : row.getString(selected);
    }

    /** Where a list goes on, which we wrote down ourselves. */
    Object from(String key) {
        return kept == Kept.AS_ITSELF ? type.parse(name, key) : key;
    }
}
