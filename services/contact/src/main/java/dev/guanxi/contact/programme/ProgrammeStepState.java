package dev.guanxi.contact.programme;

import dev.guanxi.contact.level.RelationshipLevel;
import dev.guanxi.contact.task.TaskKind;
import dev.guanxi.contact.task.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A programme's step as other services learn of it.
 *
 * @param days after the occasion on which the task is due
 * @param months after which it comes again; null when it does not
 */
public record ProgrammeStepState(
        RelationshipLevel level,
        Occasion occasion,
        TaskKind kind,
        int days,
        @Nullable Integer months,
        Wording subject,
        boolean retired,
        Instant createdAt) {}
