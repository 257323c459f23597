package dev.guanxi.sales.calendar;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of activity as a list shows it. */
public record ActivityTypeRow(
        UUID id,
        @Schema(examples = "MEETING") String key,
        @Schema(examples = "Meeting") String english,
        @Schema(examples = "洽谈") String chinese,
        @Schema(examples = "team") String icon,
        @Schema(examples = "#1677ff") String colour,
        boolean active,
        Instant createdAt) {
    static final String COLUMNS =
            "id, type_key, definition ->> 'english' as english, definition ->> 'chinese' as chinese,"
                    + " definition ->> 'icon' as icon, definition ->> 'colour' as colour,"
                    + " (definition -> 'active')::boolean as active, created_at";

    static ActivityTypeRow of(Row row) {
        return new ActivityTypeRow(
                row.getUUID("id"),
                row.getString("type_key"),
                row.getString("english"),
                row.getString("chinese"),
                row.getString("icon"),
                row.getString("colour"),
                row.getBoolean("active"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
