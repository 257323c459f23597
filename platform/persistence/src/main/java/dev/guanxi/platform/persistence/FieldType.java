package dev.guanxi.platform.persistence;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** What a list's field holds: how its values are read from a filter and from a cursor. */
public enum FieldType {
    TEXT,
    UUID,
    NUMBER,
    INTEGER,
    BOOLEAN,
    DATE,
    TIME;

    /** The value for SQL; refuses text that is no such value. */
    Object parse(String field, String text) {
        try {
            return switch (this) {
                case TEXT -> text;
                case UUID -> java.util.UUID.fromString(text);
                case NUMBER -> new BigDecimal(text);
                case INTEGER -> Long.valueOf(text);
                case BOOLEAN -> bool(field, text);
                case DATE -> LocalDate.parse(text);
                case TIME -> Instant.parse(text).atOffset(ZoneOffset.UTC);
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            ensureField(false, "filter", "filter-value", field, text, name());
            throw new AssertionError(e);
        }
    }

    private static Boolean bool(String field, String text) {
        ensureField(text.equals("true") || text.equals("false"), "filter", "filter-value", field, text, "BOOLEAN");
        return Boolean.valueOf(text);
    }

    /** The value of a row as text, precise enough to go on from there. */
    String text(Row row, String column) {
        return switch (this) {
            case TIME -> row.getOffsetDateTime(column).toInstant().toString();
            case NUMBER -> row.getBigDecimal(column).toPlainString();
            case TEXT, UUID, INTEGER, BOOLEAN, DATE -> String.valueOf(row.getValue(column));
        };
    }
}
