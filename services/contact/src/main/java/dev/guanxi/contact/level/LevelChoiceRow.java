package dev.guanxi.contact.level;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * A chosen level as a list shows it.
 *
 * @param productLine empty for all the customer's dealings
 */
public record LevelChoiceRow(
        UUID id,
        UUID customerId,
        String productLine,
        RelationshipLevel level,
        String reason,
        ChoiceStanding standing,
        Instant chosenAt) {
    static final String COLUMNS = "id, customer_id, product_line, level, reason, standing, chosen_at";

    static LevelChoiceRow of(Row row) {
        return new LevelChoiceRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getString("product_line"),
                RelationshipLevel.valueOf(row.getString("level")),
                row.getString("reason"),
                ChoiceStanding.valueOf(row.getString("standing")),
                row.getOffsetDateTime("chosen_at").toInstant());
    }
}
