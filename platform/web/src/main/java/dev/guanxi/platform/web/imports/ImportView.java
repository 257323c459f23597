package dev.guanxi.platform.web.imports;

import dev.guanxi.platform.web.openapi.Untagged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as the API shows it. */
@Schema(name = "Import")
@Untagged
public record ImportView(
        UUID id,
        @Schema(examples = "customers") String kind,
        ImportStatus status,
        @Nullable String fileName,
        @Schema(description = "The file's headings.") List<String> columns,
        ImportMapping mapping,

        @Nullable
        @Schema(
                description = "When the caller used this mapping before, for a file of this kind with the same heading;"
                        + " null when it was guessed from the heading, or said for this file.")
        Instant mappingRememberedFrom,

        @Schema(description = "Rows dealt with so far.") long done,

        @Nullable @Schema(description = "Rows of the file, once they were counted.")
        Long total,

        @Schema(description = "Records created; after a dry run, those that would be.")
        long created,

        @Schema(description = "Records changed; after a dry run, those that would be.")
        long updated,

        @Schema(description = "Records that were as their rows want them.")
        long unchanged,

        @Schema(description = "Rows not taken; `errors` lists each with its reason.")
        long refused,

        @Schema(description = "Rows taken otherwise than written.")
        long warnings,

        @Schema(description = "Created records that an undo removed, and changed ones that it put back.")
        long undone,

        @Schema(
                description = "Records that an undo had to leave, or some of their fields, because they were used or"
                        + " changed since; `errors` with `kept=true` names them.")
        long kept,

        @Nullable @Schema(description = "Seconds left at the pace so far.")
        Long secondsLeft,

        @Nullable @Schema(description = "Why the job failed.")
        String reason,

        @Schema(description = "Whether file and refused rows are deleted.")
        boolean forgotten,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportView of(ImportJob job, Clock clock, Locale locale) {
        var tally = job.tally();
        return new ImportView(
                job.id(),
                job.kind(),
                job.status(),
                job.format().name(),
                job.format().header(),
                job.mapping(),
                job.times().remembered(),
                job.done(),
                job.total(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.refused(),
                tally.warnings(),
                tally.undone(),
                tally.kept(),
                job.left(clock) instanceof Duration left ? left.toSeconds() : null,
                job.reason() == null ? null : job.reason().text(locale),
                job.forgotten(),
                job.times().created(),
                job.times().started(),
                job.times().finished());
    }
}
