package dev.guanxi.platform.fields;

import java.time.Instant;
import java.util.UUID;

/**
 * A definition as it is in the database.
 *
 * @param indexed whether there is an index by which it is found
 */
record DefinedField(
        UUID id, String recordKind, String key, FieldDefinition definition, boolean indexed, Instant createdAt) {
    FieldRule rule() {
        return new FieldRule(key, definition);
    }
}
