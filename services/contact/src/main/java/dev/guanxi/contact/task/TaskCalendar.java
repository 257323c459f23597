package dev.guanxi.contact.task;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody's tasks can be read as a calendar.
 *
 * @param expiresAt when the link ends by itself
 * @param readAt when a program last read it; null when none has yet
 */
public record TaskCalendar(
        Instant madeAt, Instant expiresAt, @Nullable Instant readAt) {
    static TaskCalendar of(Row row) {
        return new TaskCalendar(
                row.getOffsetDateTime("made_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getOffsetDateTime("read_at") instanceof OffsetDateTime at ? at.toInstant() : null);
    }
}
