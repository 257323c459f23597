package dev.guanxi.platform.persistence;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import java.util.function.ToIntFunction;

/** What a list's field holds: how its values are read from a filter and from a cursor. */
public enum FieldType {
    TEXT,
    UUID,
    NUMBER,
    INTEGER,
    BOOLEAN,
    DATE,
    TIME;

    private static final int DIGITS = 100;
    private static final ValueRange CALENDAR = ValueRange.of(1, 9999);

    /** The value for SQL; refuses text that is no such value. */
    Object parse(String field, String text) {
        try {
            return switch (this) {
                case TEXT -> text;
                case UUID -> java.util.UUID.fromString(text);
                case NUMBER -> number(field, text);
                case INTEGER -> Long.valueOf(text);
                case BOOLEAN -> bool(field, text);
                case DATE -> inCalendar(field, text, LocalDate.parse(text), LocalDate::getYear);
                case TIME ->
                    inCalendar(field, text, Instant.parse(text).atOffset(ZoneOffset.UTC), OffsetDateTime::getYear);
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            throw refusal(field, text);
        }
    }

    private Invalid refusal(String field, String text) {
        return new Invalid("filter", "filter-value", field, text, name());
    }

    /** Written out, the number must fit into a line. */
    private BigDecimal number(String field, String text) {
        var number = new BigDecimal(text);
        if (number.precision() > DIGITS || Math.abs(number.scale()) > DIGITS) {
            throw refusal(field, text);
        }
        return number;
    }

    /** What the database can keep, and people mean. */
    private <T> T inCalendar(String field, String text, T time, ToIntFunction<T> year) {
        if (!CALENDAR.isValidIntValue(year.applyAsInt(time))) {
            throw refusal(field, text);
        }
        return time;
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
