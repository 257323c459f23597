package dev.guanxi.commerce.product;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as the catalogue lists it. */
public record ProductRow(
        UUID id,
        String sku,
        String name,
        @Nullable String series,
        ProductKind kind,
        boolean active,
        Money listPrice,
        Instant createdAt) {
    static final String COLUMNS = "id, sku, name, series, kind, active, list_price, currency, created_at";

    static ProductRow of(Row row) {
        return new ProductRow(
                row.getUUID("id"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("series"),
                ProductKind.valueOf(row.getString("kind")),
                row.getBoolean("active"),
                new Money(row.getBigDecimal("list_price"), row.getString("currency")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
