package dev.guanxi.insight.value;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids as a PostgreSQL array in text, so that one statement takes many of them. */
final class ArrayLiteral {
    private ArrayLiteral() {}

    static String of(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
