package dev.guanxi.contact.programme.web;

import dev.guanxi.contact.programme.Demand;
import dev.guanxi.contact.programme.Occasion;
import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.Wording;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a step asks for. */
public record StepRequest(
        @NotNull @Schema(examples = "DELIVERY") Occasion occasion,
        @NotNull @Schema(examples = "SATISFACTION_CALL") TaskKind kind,

        @Min(0) @Max(365) @Schema(description = "How many days after the occasion the task is due.", examples = "3")
        int days,

        @Nullable
        @Min(1)
        @Max(60)
        @Schema(description = "After how many months it comes again; for the occasion PERIOD, and only for that.")
        Integer months,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "What the task says in English.",
                examples = "Ask whether everything arrived as it should")
        String english,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "What the task says in Chinese.", examples = "回访：询问货物是否完好、是否满意")
        String chinese) {

    Demand demand() {
        return new Demand(occasion, kind, days, months, new Wording(english.strip(), chinese.strip()));
    }
}
