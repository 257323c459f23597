package dev.guanxi.platform.fields;

import java.time.Instant;
import java.util.Optional;
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

    Optional<Reference> reference() {
        return Optional.ofNullable(definition.refersTo()).map(to -> new Reference(recordKind, key, to));
    }
}
