package dev.guanxi.platform.sql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.IntFunction;

/** What a column travels as. */
public enum ColumnType {
    UUID("uuid", "%s", UUID[]::new),
    TEXT("text", "%s", String[]::new),
    /** Texts without a comma, joined by commas. */
    TEXTS("text", "string_to_array(%s, ',')", String[]::new),
    INTEGER("integer", "%s", Integer[]::new),
    BIGINT("bigint", "%s", Long[]::new),
    DATE("date", "%s", LocalDate[]::new),
    TIMESTAMP("timestamptz", "%s", OffsetDateTime[]::new),
    /** JSON that is written already; the driver would take a text for a JSON string. */
    JSON("text", "%s::jsonb", String[]::new);

    private final String wire;
    private final String selection;
    private final IntFunction<Object[]> array;

    ColumnType(String wire, String selection, IntFunction<Object[]> array) {
        this.wire = wire;
        this.selection = selection;
        this.array = array;
    }

    String parameter(int number) {
        return "$" + number + "::" + wire;
    }

    String arrayParameter(int number) {
        return parameter(number) + "[]";
    }

    String selected(String column) {
        return selection.formatted(column);
    }

    Object[] array(int length) {
        return array.apply(length);
    }
}
