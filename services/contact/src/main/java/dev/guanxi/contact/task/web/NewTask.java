package dev.guanxi.contact.task.web;

import dev.guanxi.contact.task.Assignment;
import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.Wording;
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

        @NotNull @Schema(examples = "2026-12-01") LocalDate dueOn) {

    Assignment assignment() {
        return new Assignment(kind, Wording.asWritten(subject.strip()), reason, null, dueOn);
    }
}
