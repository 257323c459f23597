package dev.guanxi.contact.purchase;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as the customer's purchases show it. */
@Schema(name = "Purchase")
public record PurchaseRow(
        @Schema(description = "The order's id in e-commerce.")
        UUID id,

        @Nullable @Schema(examples = "SO-2026-000042") String number,

        @Nullable @Schema(description = "As e-commerce says.", examples = "PAID")
        String status,

        Money total,

        @Schema(description = "What was paid back of the total.")
        Money refunded,

        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant deliveredAt) {
    static final String COLUMNS = "id, number, status, amount, returned, currency, placed_at, paid_at, delivered_at";

    static PurchaseRow of(Row row) {
        var currency = row.getString("currency");
        return new PurchaseRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("status"),
                new Money(row.getBigDecimal("amount"), currency),
                new Money(row.getBigDecimal("returned"), currency),
                row.getOffsetDateTime("placed_at").toInstant(),
                instant(row.getOffsetDateTime("paid_at")),
                instant(row.getOffsetDateTime("delivered_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
