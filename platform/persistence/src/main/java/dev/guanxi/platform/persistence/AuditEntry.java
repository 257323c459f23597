package dev.guanxi.platform.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One change of one record.
 *
 * @param version the record's version after the change
 * @param actor subject of the person, or name of the part of the suite, who made it
 * @param changes list of {@code {field, before, after}}
 */
public record AuditEntry(long version, Instant changedAt, String actor, String actorName, JsonNode changes) {}
