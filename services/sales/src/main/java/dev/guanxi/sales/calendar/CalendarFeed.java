package dev.guanxi.sales.calendar;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That there is a link under which somebody's calendar is read.
 *
 * @param readAt when a program asked last; null when none did yet
 */
public record CalendarFeed(
        Instant madeAt, Instant expiresAt, @Nullable Instant readAt) {
    static CalendarFeed of(Row row) {
        return new CalendarFeed(
                row.getOffsetDateTime("made_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getOffsetDateTime("read_at") instanceof OffsetDateTime read ? read.toInstant() : null);
    }
}
