package dev.guanxi.sales.realignment.web;

import dev.guanxi.platform.web.Texts;
import dev.guanxi.sales.realignment.Realignment;
import dev.guanxi.sales.realignment.RealignmentStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A realignment as the API shows it. */
@Schema(name = "Realignment")
public record RealignmentView(
        UUID id,
        RealignmentStatus status,
        RealignmentRequest draft,
        String draftedBy,

        @Nullable @Schema(description = "When one found out what it would change.")
        Instant previewedAt,

        @Nullable String submittedBy,
        @Nullable Instant submittedAt,

        @Nullable @Schema(description = "Who approved or refused it.")
        String decidedBy,

        @Nullable Instant decidedAt,

        @Nullable @Schema(description = "Why it was refused last.")
        String refusal,

        @Nullable @Schema(description = "When the last part of the work began.")
        Instant startedAt,

        @Nullable @Schema(description = "Since when territories and sellers are as it says; not there after an undo.")
        Instant appliedAt,

        @Nullable Instant finishedAt,

        @Nullable @Schema(description = "Why it did not go on.")
        String failure,

        Instant createdAt) {
    static RealignmentView of(Realignment realignment, Locale locale) {
        var course = realignment.course();
        var failure = course.failure();
        return new RealignmentView(
                realignment.id(),
                realignment.status(),
                RealignmentRequest.of(realignment.contents()),
                course.draftedBy(),
                course.previewedAt(),
                course.submittedBy(),
                course.submittedAt(),
                course.decidedBy(),
                course.decidedAt(),
                course.refusal(),
                course.startedAt(),
                course.appliedAt(),
                course.finishedAt(),
                failure == null
                        ? null
                        : Texts.of(locale, failure.code(), failure.arguments().toArray()),
                realignment.state().createdAt());
    }
}
