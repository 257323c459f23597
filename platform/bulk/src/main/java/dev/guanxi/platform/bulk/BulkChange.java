package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.web.jobs.JobTransaction.Starter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulk change as it is kept.
 *
 * @param starter in whose name it works
 * @param collection which records, and how far they are collected
 * @param task what is done to each
 */
record BulkChange(
        UUID id,
        String list,
        BulkStatus status,
        Caller starter,
        String traceparent,
        Collection collection,
        Task task,
        @Nullable String reason,
        Tally tally,
        Times times,
        @Nullable String failure) {

    /**
     * What is done to each record.
     *
     * @param patch what is changed of it; null when it is removed
     */
    record Task(BulkAction action, @Nullable JsonNode patch) {
        /** What is changed of each, in a job that changes. */
        JsonNode changes() {
            return Objects.requireNonNull(patch);
        }
    }

    /**
     * Which records are changed.
     *
     * @param filter null when they were named
     * @param cursor where the collection goes on
     * @param complete whether all are known
     */
    record Collection(
            @Nullable String filter,
            @Nullable List<UUID> named,
            @Nullable String cursor,
            boolean complete) {}

    /**
     * What became of the records so far.
     *
     * @param done dealt with: where a successor goes on
     * @param kept changed records that an undo had to leave
     */
    record Tally(long total, long done, long changed, long unchanged, long refused, long undone, long kept) {}

    /** When what happened. */
    record Times(
            Instant created,
            @Nullable Instant started,
            @Nullable Instant finished) {}

    Starter by() {
        return new Starter(starter, traceparent);
    }

    Ownership ownership() {
        return Ownership.of(starter.id(), null);
    }
}
