package dev.guanxi.platform.persistence;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list's field is found by although it is written in several ways: a phone number, a mail address.
 *
 * @param column where the key of what is written is kept
 * @param key the key of what somebody asks for; null when it has none
 */
public record Lookup(String column, Function<String, @Nullable String> key) {

    /** Equal as it is written, or in what it means. */
    String equal(String written, String value, Sql sql) {
        var wanted = key.apply(value);
        var same = written + " = " + sql.bind(value);
        return wanted == null ? same : "(%s = %s or %s)".formatted(column, sql.bind(wanted), same);
    }
}
