package dev.guanxi.sales.currency;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate as a list shows it: so many units of the currency were worth so much of the house's. */
public record RateRow(
        UUID id,
        LocalDate day,
        @Schema(examples = "JPY") String currency,
        @Schema(examples = "100") String units,
        @Schema(examples = "4.62") String worth,
        @Schema(examples = "CNY") String house,
        Instant createdAt) {
    static final String COLUMNS = "id, day, currency, units, worth, house, created_at";

    static RateRow of(Row row) {
        return new RateRow(
                row.getUUID("id"),
                row.getLocalDate("day"),
                row.getString("currency"),
                row.getBigDecimal("units").toPlainString(),
                row.getBigDecimal("worth").toPlainString(),
                row.getString("house"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
