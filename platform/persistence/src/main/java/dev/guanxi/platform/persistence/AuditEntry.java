package dev.guanxi.platform.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record.
 *
 * @param version the record's version after the change
 * @param actor subject of the person, or name of the part of the suite, who made it
 * @param changes list of {@code {field, before, after}}
 * @param reason why, in the words of whoever asked for it
 * @param restored the earlier version that fields were taken back to, when the change was that
 * @param bulkChange the bulk change that it was a part of
 * @param importJob the import that changed what was there
 */
public record AuditEntry(
        long version,
        Instant changedAt,
        String actor,
        String actorName,
        JsonNode changes,
        @Nullable String reason,
        @Nullable Long restored,
        @Nullable UUID bulkChange,
        @Nullable UUID importJob) {}
