package dev.guanxi.contact.task.web;

import dev.guanxi.contact.task.Repetition;
import dev.guanxi.contact.task.Task;
import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.TaskStanding;
import dev.guanxi.contact.task.Wording;
import dev.guanxi.contact.timeline.RelationshipAspect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it. */
@Schema(name = "Task")
public record TaskView(
        UUID id,
        UUID customerId,
        TaskKind kind,

        @Schema(description = "What is asked for; what a person wrote is the same in both languages.")
        Wording subject,

        @Nullable String reason,

        @Nullable
        @Schema(description = "The aspect of the relationship that it serves; left out when none in particular.")
        RelationshipAspect aspect,

        @Nullable @Schema(description = "The record because of which it is to be done, such as an order.")
        UUID causeId,

        LocalDate dueOn,

        @Nullable @Schema(description = "How it comes again when it is done or skipped; left out when it does not.")
        Repetition repetition,

        TaskStanding standing,

        @Nullable @Schema(description = "What came of it, or why it was skipped.", examples = "很满意")
        String result,

        @Nullable Instant closedAt,
        @Nullable @Schema(examples = "ann") String closedBy,

        @Schema(description = "A person, or the programme.", examples = "contact-programmes")
        String raisedBy,

        @Nullable @Schema(description = "Who is to do it: whoever is in charge of the customer.")
        String ownerId,

        @Nullable String team,
        Instant createdAt) {

    static TaskView of(Task task) {
        var s = task.state();
        return new TaskView(
                task.id(),
                s.customerId(),
                s.kind(),
                s.subject(),
                s.reason(),
                s.aspect(),
                s.causeId(),
                s.dueOn(),
                s.repetition(),
                s.standing(),
                s.result(),
                s.closedAt(),
                s.closedBy(),
                s.raisedBy(),
                s.ownerId(),
                s.team(),
                s.createdAt());
    }
}
