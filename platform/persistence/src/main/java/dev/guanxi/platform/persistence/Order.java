package dev.guanxi.platform.persistence;

import dev.guanxi.platform.domain.DomainException.Invalid;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The order of a list: one field, then the id, so that it is total. */
record Order(ListField field, boolean descending) {
    static Order of(String sort, Map<String, ListField> fields) {
        var descending = sort.startsWith("-");
        var field = fields.get(descending ? sort.substring(1) : sort);
        if (field == null || !field.sortable()) {
            throw new Invalid("sort", "sort-field", sort, sortable(fields));
        }
        return new Order(field, descending);
    }

    private static String sortable(Map<String, ListField> fields) {
        return fields.values().stream()
                .filter(ListField::sortable)
                .map(ListField::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    boolean isNewestFirst() {
        return descending && "created_at".equals(field.column());
    }

    String sql() {
        var direction = descending ? " desc" : "";
        return " order by " + field.column() + direction + ", id" + direction;
    }

    /** Rows behind a place. */
    String after(List<String> values, Sql sql) {
        return "(%s, id) %s (%s, %s)"
                .formatted(
                        field.column(),
                        descending ? "<" : ">",
                        sql.bind(field.from(values.getFirst())),
                        sql.bind(FieldType.UUID.parse("id", values.getLast())));
    }

    /** A row's place. */
    List<String> values(Row row) {
        return List.of(field.key(row), row.getUUID("id").toString());
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + field.name();
    }
}
