package dev.guanxi.service.installedbase;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An installed product as a list shows it. */
public record InstalledProductRow(
        UUID id,
        UUID customerId,
        UUID productId,
        String sku,
        String name,
        @Nullable String serial,
        int quantity,
        UUID orderId,
        LifeStage status,
        @Nullable LocalDate warrantyUntil,
        Instant installedAt) {
    static final String COLUMNS =
            "id, customer_id, product_id, sku, name, serial, quantity, order_id, status, warranty_until, installed_at";

    static InstalledProductRow of(Row row) {
        return new InstalledProductRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getUUID("product_id"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("serial"),
                row.getInteger("quantity"),
                row.getUUID("order_id"),
                LifeStage.valueOf(row.getString("status")),
                row.getLocalDate("warranty_until"),
                row.getOffsetDateTime("installed_at").toInstant());
    }
}
