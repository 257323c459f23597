package dev.guanxi.contact.task.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.task.Assignment;
import dev.guanxi.contact.task.RepeatUnit;
import dev.guanxi.contact.task.Repetition;
import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.Wording;
import dev.guanxi.contact.timeline.RelationshipAspect;
import dev.guanxi.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done for a customer. */
public record NewTask(
        @NotNull UUID customerId,
        @NotNull @Schema(examples = "CONTACT") TaskKind kind,

        @Nullable
        @Size(max = 200)
        @Schema(
                description = "May be left out with an aspect: then it is what the relationship radar suggests.",
                examples = "问候并了解新店进展")
        String subject,

        @Nullable @Size(max = 2000) @Schema(description = "Why.")
        String reason,

        @Nullable
        @Schema(
                description = "One of the seven direct aspects of the relationship, if the task is to serve it;"
                        + " the radar names the task then.",
                examples = "FEEDBACK")
        RelationshipAspect aspect,

        @NotNull @Schema(examples = "2026-12-01") LocalDate dueOn,

        @Nullable @Valid @Schema(description = "How it comes again; leave out when it does not.")
        Repeat repeat) {

    /** Every so many days, weeks, months or years, counted from the day on which the first is due. */
    @Schema(name = "NewTaskRepetition")
    public record Repeat(
            @Min(1) @Max(366) @Schema(description = "Every so many units.", examples = "3")
            int every,

            @NotNull @Schema(examples = "MONTH") RepeatUnit unit,

            @Nullable @Schema(description = "The last day it may be due; leave out when there is no end.")
            LocalDate until) {}

    Assignment assignment() {
        var repetition = repeat == null ? null : new Repetition(repeat.every(), repeat.unit(), dueOn, repeat.until());
        return new Assignment(kind, wording(), reason, aspect, null, dueOn, repetition);
    }

    private Wording wording() {
        if (aspect != null) {
            ensureField(aspect.isDirect(), "aspect", "task-of-indirect-aspect", aspect);
        }
        if (subject != null && !subject.isBlank()) {
            return Wording.asWritten(subject.strip());
        }
        ensureField(aspect != null, "subject", "task-without-subject");
        var suggested = "suggestion." + aspect;
        return new Wording(Texts.of(Locale.ENGLISH, suggested), Texts.of(Locale.SIMPLIFIED_CHINESE, suggested));
    }
}
