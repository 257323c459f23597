package dev.guanxi.sales.workday;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A working calendar as a list shows it.
 *
 * @param days how many days are otherwise than their day of the week
 */
public record WorkingCalendarRow(
        UUID id,
        @Schema(examples = "CN") String place,
        @Schema(examples = "中国大陆") String name,

        @Schema(description = "How many days are otherwise than their day of the week.", examples = "33")
        int days,

        Instant createdAt) {
    static final String COLUMNS = "id, place, name, jsonb_array_length(plan -> 'days') as days, created_at";

    static WorkingCalendarRow of(Row row) {
        return new WorkingCalendarRow(
                row.getUUID("id"),
                row.getString("place"),
                row.getString("name"),
                row.getInteger("days"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
