package dev.guanxi.marketing.mailing;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target of a mailing, and what became of it.
 *
 * @param contactId null when the person was erased since
 * @param level how close the relationship with the contact's customer is meant to be now
 * @param customerTasks how many tasks are open for the contact's customer; none while it lies in the recycle bin
 * @param reason why it was suppressed
 * @param reasonSince since when that is so, for a consent that was withdrawn or expired
 * @param error what the mail server said
 * @param decidedAt when the consent was asked
 * @param endedAt when the mail server's answer came
 */
public record MailingTarget(
        UUID id,
        @Nullable UUID contactId,
        RelationshipLevel level,
        long customerTasks,
        Outcome outcome,
        @Nullable Suppression reason,
        @Nullable Instant reasonSince,
        @Nullable String error,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt) {
    private static final String TASKS = """
            (select count(*) from contact_customer k
                join customer_task t on t.customer_id = k.customer_id and t.standing = 'OPEN'
                where k.id = mailing_target.contact_id and not exists (
                    select from customer_standing c where c.id = k.customer_id and c.status = 'REMOVED'))""";

    static final String COLUMNS =
            "id, position, contact_id, outcome, reason, reason_since, error, decided_at, ended_at, %s as level, %s as tasks"
                    .formatted(RelationshipLevel.of("mailing_target.contact_id"), TASKS);

    static MailingTarget of(Row row) {
        return new MailingTarget(
                row.getUUID("id"),
                row.getUUID("contact_id"),
                RelationshipLevel.valueOf(row.getString("level")),
                row.getLong("tasks"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason") instanceof String reason ? Suppression.valueOf(reason) : null,
                instant(row, "reason_since"),
                row.getString("error"),
                instant(row, "decided_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column) instanceof OffsetDateTime time ? time.toInstant() : null;
    }
}
