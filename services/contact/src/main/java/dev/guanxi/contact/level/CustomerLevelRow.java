package dev.guanxi.contact.level;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's level as a list shows it.
 *
 * @param productLine empty for all the customer's dealings
 */
public record CustomerLevelRow(
        UUID customerId,
        String productLine,
        RelationshipLevel level,
        Level.Ground ground,
        @Nullable UUID sourceId) {
    static final String COLUMNS = "id, customer_id, product_line, level, ground, source_id";

    static CustomerLevelRow of(Row row) {
        return new CustomerLevelRow(
                row.getUUID("customer_id"),
                row.getString("product_line"),
                RelationshipLevel.valueOf(row.getString("level")),
                Level.Ground.valueOf(row.getString("ground")),
                row.getUUID("source_id"));
    }
}
