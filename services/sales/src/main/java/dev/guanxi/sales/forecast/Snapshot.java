package dev.guanxi.sales.forecast;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the forecasts of all people for a period were taken down on a day. What they were is told of those whom one sees, see
 * {@link Accuracy}.
 *
 * @param from the first day of the period, by the fiscal calendar of that day
 * @param until the last one
 * @param currency of what was taken down
 */
@Schema(name = "ForecastSnapshot")
public record Snapshot(
        UUID id,
        @Schema(examples = "2026-Q4") String period,
        LocalDate day,
        LocalDate from,
        LocalDate until,
        @Schema(examples = "CNY") String currency,
        Instant takenAt,
        @Schema(examples = "sales-forecasts") String takenBy) {
    static final String COLUMNS = "id, period, day, first_day, last_day, currency, taken_at, taken_by";

    static Snapshot of(Row row) {
        return new Snapshot(
                row.getUUID("id"),
                row.getString("period"),
                row.getLocalDate("day"),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                row.getString("currency"),
                row.getOffsetDateTime("taken_at").toInstant(),
                row.getString("taken_by"));
    }
}
