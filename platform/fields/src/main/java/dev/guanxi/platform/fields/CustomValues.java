package dev.guanxi.platform.fields;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one record has in the fields of an administrator, by key: texts, numbers, truth values, lists of texts, amounts
 * with their currency. Equal values are written alike, so that a comparison finds changes only.
 */
public final class CustomValues {
    public static final CustomValues NOTHING = new CustomValues(new TreeMap<>());

    private static final String NOTHING_WRITTEN = "{}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, Object> values;

    /** Which references somebody wrote just now, by key; nothing of it is kept. */
    private final Map<String, WrittenReference> written;

    private CustomValues(TreeMap<String, Object> values) {
        this(values, Map.of());
    }

    private CustomValues(TreeMap<String, Object> values, Map<String, WrittenReference> written) {
        this.values = values;
        this.written = Map.copyOf(written);
    }

    /** The same values, of which these are references that somebody wrote: whether they may is still to be found out. */
    CustomValues saying(Map<String, WrittenReference> references) {
        return references.isEmpty() ? this : new CustomValues(values, references);
    }

    /** Whether somebody wrote a reference just now, which holds only if nothing becomes of where it leads meanwhile. */
    public boolean isReferring() {
        return !written.isEmpty();
    }

    Map<String, WrittenReference> written() {
        return written;
    }

    /** The same with another value of one field; null where it has none any more. */
    CustomValues with(String key, @Nullable Object value) {
        var changed = new TreeMap<>(values);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new CustomValues(changed);
    }

    /** Those of the values that are not null. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomValues of(Map<String, ? extends @Nullable Object> written) {
        if (written.isEmpty()) {
            return NOTHING;
        }
        var values = new TreeMap<String, Object>();
        written.forEach((key, value) -> {
            if (value != null) {
                values.put(key, plain(value));
            }
        });
        return new CustomValues(values);
    }

    /** The values of a column. */
    public static CustomValues read(@Nullable String json) {
        if (json == null || json.equals(NOTHING_WRITTEN)) {
            return NOTHING;
        }
        try {
            return JSON.readValue(json, CustomValues.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same where nothing is not shown. */
    public static @Nullable CustomValues shown(@Nullable String json) {
        return read(json).unlessEmpty();
    }

    /** Null when there is nothing. */
    public @Nullable CustomValues unlessEmpty() {
        return isEmpty() ? null : this;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number -> plain(number);
            case Number number -> plain(new BigDecimal(number.toString()));
            case List<?> several ->
                several.stream().map(one -> one == null ? "" : plain(one)).toList();
            case Map<?, ?> parts -> {
                var sorted = new TreeMap<String, Object>();
                parts.forEach((key, part) -> sorted.put(String.valueOf(key), part == null ? "" : plain(part)));
                yield Collections.unmodifiableMap(sorted);
            }
            default -> value;
        };
    }

    /** 12.50 is 12.5, and 3e2 is 300 unless that is a text of its own. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -FieldRule.DIGITS ? stripped.setScale(0) : stripped;
    }

    /** As the database keeps them. */
    public String json() {
        if (values.isEmpty()) {
            return NOTHING_WRITTEN;
        }
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonValue
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    public Set<String> keys() {
        return values().keySet();
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomValues those && values.equals(those.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names the keys, never the values. */
    @Override
    public String toString() {
        return keys().toString();
    }
}
