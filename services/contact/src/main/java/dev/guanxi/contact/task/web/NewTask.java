package dev.guanxi.contact.task.web;

import dev.guanxi.contact.task.Assignment;
import dev.guanxi.contact.task.RepeatUnit;
import dev.guanxi.contact.task.Repetition;
import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done for a customer. */
public record NewTask(
        @NotNull UUID customerId,
        @NotNull @Schema(examples = "CONTACT") TaskKind kind,

        @NotBlank @Size(max = 200) @Schema(examples = "问候并了解新店进展")
        String subject,

        @Nullable @Size(max = 2000) @Schema(description = "Why.")
        String reason,

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
        return new Assignment(kind, Wording.asWritten(subject.strip()), reason, null, dueOn, repetition);
    }
}
