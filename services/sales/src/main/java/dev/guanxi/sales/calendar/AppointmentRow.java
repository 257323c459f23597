package dev.guanxi.sales.calendar;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appointment as a list shows it. */
public record AppointmentRow(
        UUID id,
        @Schema(examples = "VISIT") String type,
        @Schema(examples = "拜访天明眼镜") String title,
        AppointmentStatus status,

        @Schema(description = "By the clock on the wall of its zone.", examples = "2026-11-24T09:00")
        String begin,

        @Schema(examples = "2026-11-24T10:00") String end,
        @Schema(examples = "Asia/Shanghai") String zone,
        boolean allDay,
        @Nullable @Schema(examples = "FREQ=WEEKLY;BYDAY=TU") String rule,
        Instant beginsAt,

        @Nullable @Schema(description = "The end of the last one; null of a series without end.")
        Instant endsAt,

        @Nullable String place,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID leadId,
        @Nullable UUID opportunityId,
        boolean confidential,
        @Nullable Outcome outcome,
        @Nullable String result,
        @Nullable Instant doneAt,
        String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static final String COLUMNS = "id, type, title, status, local_begin, local_end, zone, all_day, rule, begins_at,"
            + " ends_at, place, customer_id, contact_id, lead_id, opportunity_id, confidential, outcome, result,"
            + " done_at, owner_id, team, created_at";

    static AppointmentRow of(Row row) {
        return new AppointmentRow(
                row.getUUID("id"),
                row.getString("type"),
                row.getString("title"),
                AppointmentStatus.valueOf(row.getString("status")),
                row.getLocalDateTime("local_begin").toString(),
                row.getLocalDateTime("local_end").toString(),
                row.getString("zone"),
                row.getBoolean("all_day"),
                row.getString("rule"),
                row.getOffsetDateTime("begins_at").toInstant(),
                moment(row, "ends_at"),
                row.getString("place"),
                row.getUUID("customer_id"),
                row.getUUID("contact_id"),
                row.getUUID("lead_id"),
                row.getUUID("opportunity_id"),
                row.getBoolean("confidential"),
                row.getString("outcome") instanceof String outcome ? Outcome.valueOf(outcome) : null,
                row.getString("result"),
                moment(row, "done_at"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static @Nullable Instant moment(Row row, String column) {
        return row.getOffsetDateTime(column) instanceof OffsetDateTime time ? time.toInstant() : null;
    }
}
