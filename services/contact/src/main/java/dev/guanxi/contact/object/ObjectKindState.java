package dev.guanxi.contact.object;

import java.time.Instant;

/** What is known of a kind of record. */
public record ObjectKindState(String key, KindDefinition definition, Instant createdAt) {}
