package dev.guanxi.commerce.stock;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of a stock item: who moved how much, when, and for which order. */
public record StockMovement(
        Kind kind, int quantity, @Nullable UUID orderId, String actor, Instant movedAt) {
    /** Why the figures changed. */
    public enum Kind {
        RECEIVED,
        RESERVED,
        RELEASED,
        SHIPPED
    }

    static StockMovement of(Row row) {
        return new StockMovement(
                Kind.valueOf(row.getString("kind")),
                row.getInteger("quantity"),
                row.getUUID("order_id"),
                row.getString("actor"),
                row.getOffsetDateTime("moved_at").toInstant());
    }
}
