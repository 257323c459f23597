package dev.guanxi.contact.need;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * How well a product fits a customer.
 *
 * @param fit Σ(importance × percent) ÷ Σ(importance) over all that the customer needs and does not have; 0 to 100
 * @param needsMet how many of these needs it meets
 * @param needs how many there are
 */
public record ProductFit(UUID productId, String sku, String name, int fit, long needsMet, long needs) {
    static ProductFit of(Row row) {
        return new ProductFit(
                row.getUUID("id"),
                String.valueOf(row.getString("sku")),
                String.valueOf(row.getString("name")),
                row.getBigDecimal("fit").intValue(),
                row.getLong("met"),
                row.getLong("needs"));
    }
}
