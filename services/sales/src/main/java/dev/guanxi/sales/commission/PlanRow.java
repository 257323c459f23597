package dev.guanxi.sales.commission;

import dev.guanxi.platform.calendar.PeriodKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A commission plan as a list shows it. */
public record PlanRow(UUID id, String name, String currency, PeriodKind period, Instant createdAt) {
    static final String COLUMNS = "id, name, currency, period, created_at";

    static PlanRow of(Row row) {
        return new PlanRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("currency"),
                PeriodKind.valueOf(row.getString("period")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
