package dev.guanxi.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.web.openapi.Untagged;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bulk change as the API shows it. */
@Schema(name = "BulkChange")
@Untagged
public record BulkView(
        UUID id,
        @Schema(examples = "customers") String list,
        BulkStatus status,
        @Nullable String filter,
        @Nullable List<UUID> ids,

        BulkAction action,

        @Nullable
        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description = "What is changed of each record; absent when records are removed.",
                examples = "{\"industry\": \"technology\"}")
        JsonNode patch,

        @Nullable String reason,

        @Schema(description = "Records that are meant, as far as they are collected.")
        long total,

        @Schema(description = "Records dealt with so far.") long done,

        @Schema(description = "Records changed, or removed; after a dry run, those that would be.")
        long changed,

        @Schema(description = "Records that are as they are to be already.")
        long unchanged,

        @Schema(description = "Records that a rule speaks against; `rows` tells which and why.")
        long refused,

        @Schema(description = "Changed or removed records that an undo took back.")
        long undone,

        @Schema(description = "Changed or removed records that an undo left; `rows` tells which and why.")
        long kept,

        @Nullable @Schema(description = "Why the job failed.")
        String failure,

        @Schema(description = "In whose name it works.", examples = "ann")
        String ownerId,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static BulkView of(BulkChange job, BulkJson json, Locale locale) {
        var tally = job.tally();
        return new BulkView(
                job.id(),
                job.list(),
                job.status(),
                job.collection().filter(),
                job.collection().named(),
                job.task().action(),
                job.task().patch(),
                job.reason(),
                tally.total(),
                tally.done(),
                tally.changed(),
                tally.unchanged(),
                tally.refused(),
                tally.undone(),
                tally.kept(),
                job.failure() == null
                        ? null
                        : json.read(job.failure(), BulkFinding.class).text(locale),
                job.starter().id(),
                job.times().created(),
                job.times().started(),
                job.times().finished());
    }
}
