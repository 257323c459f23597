package dev.guanxi.platform.web.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** How a field is written in a file. */
public enum ImportType {
    TEXT(text -> text),
    /** A decimal number with a point, such as {@code 1250.50}. */
    NUMBER(BigDecimal::new),
    INTEGER(Long::valueOf),
    /** ISO 8601, such as {@code 2026-11-21}. */
    DATE(LocalDate::parse),
    /** RFC 3339, such as {@code 2026-11-21T08:00:00Z}. */
    TIME(Instant::parse),
    UUID(java.util.UUID::fromString);

    private final Function<String, Object> parser;

    ImportType(Function<String, Object> parser) {
        this.parser = parser;
    }

    boolean accepts(String text) {
        try {
            return parser.apply(text) != null;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return false;
        }
    }
}
