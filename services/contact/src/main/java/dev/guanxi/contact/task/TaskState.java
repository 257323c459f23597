package dev.guanxi.contact.task;

import dev.guanxi.contact.timeline.RelationshipAspect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as other services learn of it.
 *
 * @param aspect of the relationship with the customer that it serves; null when none in particular
 * @param causeId the record because of which it is to be done, such as an order
 * @param repetition how it comes again; null when it does not
 * @param result what came of it, or why it was skipped
 * @param raisedBy subject of a person, or name of a part of the suite
 * @param ownerId who is to do it: whoever is in charge of the customer
 */
public record TaskState(
        UUID customerId,
        TaskKind kind,
        Wording subject,
        @Nullable String reason,
        @Nullable RelationshipAspect aspect,
        @Nullable UUID causeId,
        LocalDate dueOn,
        @Nullable Repetition repetition,
        TaskStanding standing,
        @Nullable String result,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        String raisedBy,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {}
