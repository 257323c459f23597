package dev.guanxi.contact.programme.web;

import dev.guanxi.contact.level.RelationshipLevel;
import dev.guanxi.contact.programme.Occasion;
import dev.guanxi.contact.programme.ProgrammeStep;
import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.Wording;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme's step as the API shows it. */
@Schema(name = "ProgrammeStep")
public record StepView(
        UUID id,
        RelationshipLevel level,
        Occasion occasion,
        TaskKind kind,

        @Schema(description = "How many days after the occasion the task is due.", examples = "3")
        int days,

        @Nullable @Schema(description = "After how many months it comes again.", examples = "3")
        Integer months,

        Wording subject,

        @Schema(description = "It asks for nothing any more.")
        boolean retired) {

    static StepView of(ProgrammeStep step) {
        var s = step.state();
        return new StepView(
                step.id(), s.level(), s.occasion(), s.kind(), s.days(), s.months(), s.subject(), s.retired());
    }
}
