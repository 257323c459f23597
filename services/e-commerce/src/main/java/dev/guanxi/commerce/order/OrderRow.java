package dev.guanxi.commerce.order;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as a list shows it. */
public record OrderRow(
        UUID id,
        String number,
        UUID customerId,
        @Nullable UUID opportunityId,
        OrderChannel channel,
        OrderStatus status,
        Money total,
        @Nullable String ownerId,
        Instant placedAt) {
    static final String COLUMNS =
            "id, number, customer_id, opportunity_id, channel, status, total, currency, owner_id, placed_at";

    static OrderRow of(Row row) {
        return new OrderRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getUUID("customer_id"),
                row.getUUID("opportunity_id"),
                OrderChannel.valueOf(row.getString("channel")),
                OrderStatus.valueOf(row.getString("status")),
                new Money(row.getBigDecimal("total"), row.getString("currency")),
                row.getString("owner_id"),
                row.getOffsetDateTime("placed_at").toInstant());
    }
}
