package dev.guanxi.platform.fields;

import java.time.Instant;

/** What is known of a field. */
public record CustomFieldState(String recordKind, String key, FieldDefinition definition, Instant createdAt) {}
