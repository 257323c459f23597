package dev.guanxi.contact.task;

import dev.guanxi.contact.timeline.RelationshipAspect;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a list shows it; its fields as in {@link TaskState}. */
public record TaskRow(
        UUID id,
        UUID customerId,
        TaskKind kind,
        Wording subject,
        @Nullable RelationshipAspect aspect,
        @Nullable UUID causeId,
        LocalDate dueOn,
        TaskStanding standing,
        @Nullable String ownerId,
        Instant createdAt) {
    static final String COLUMNS =
            "id, customer_id, kind, subject_english, subject_chinese, aspect, cause_id, due_on, standing, owner_id, created_at";

    static TaskRow of(Row row) {
        return new TaskRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                TaskKind.valueOf(row.getString("kind")),
                new Wording(row.getString("subject_english"), row.getString("subject_chinese")),
                aspect(row.getString("aspect")),
                row.getUUID("cause_id"),
                row.getLocalDate("due_on"),
                TaskStanding.valueOf(row.getString("standing")),
                row.getString("owner_id"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static @Nullable RelationshipAspect aspect(@Nullable String name) {
        return name == null ? null : RelationshipAspect.valueOf(name);
    }
}
