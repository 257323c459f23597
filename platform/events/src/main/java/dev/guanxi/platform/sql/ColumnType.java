package dev.guanxi.platform.sql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.IntFunction;

/** What a column travels as. */
public enum ColumnType {
    UUID("uuid", "", UUID[]::new),
    TEXT("text", "", String[]::new),
    BIGINT("bigint", "", Long[]::new),
    DATE("date", "", LocalDate[]::new),
    TIMESTAMP("timestamptz", "", OffsetDateTime[]::new),
    /** JSON that is written already; the driver would take a text for a JSON string. */
    JSON("text", "::jsonb", String[]::new);

    private final String wire;
    private final String cast;
    private final IntFunction<Object[]> array;

    ColumnType(String wire, String cast, IntFunction<Object[]> array) {
        this.wire = wire;
        this.cast = cast;
        this.array = array;
    }

    String parameter(int number) {
        return "$" + number + "::" + wire;
    }

    String arrayParameter(int number) {
        return parameter(number) + "[]";
    }

    String selected(String column) {
        return column + cast;
    }

    Object[] array(int length) {
        return array.apply(length);
    }
}
