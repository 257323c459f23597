package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.domain.Money;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state with a value in every field, for a service where nothing of the kind has happened yet. */
final class SampleState {
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private SampleState() {}

    /** Field by field what JSON makes of it. */
    static Map<String, Object> of(Class<? extends Record> state) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : state.getRecordComponents()) {
            var value = value(component);
            if (value != null) {
                fields.put(component.getName(), value);
            }
        }
        return fields;
    }

    private static @Nullable Object value(RecordComponent component) {
        var type = component.getType();
        if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        }
        return Map.class.isAssignableFrom(type) ? Map.of() : value(type, component.getName());
    }

    private static @Nullable Object value(Class<?> type, String name) {
        if (type == Money.class) {
            return Map.of("amount", "1.00", "currency", "CNY");
        }
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        }
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        return plain(type, name);
    }

    private static @Nullable Object plain(Class<?> type, String name) {
        if (type == String.class) {
            return name;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == UUID.class) {
            return ID;
        }
        if (type == Instant.class) {
            return TIME;
        }
        if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? BigDecimal.ONE : null;
    }
}
