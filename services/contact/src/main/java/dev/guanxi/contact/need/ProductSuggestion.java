package dev.guanxi.contact.need;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to make next: something that customers need and no product on sale meets.
 *
 * @param customers how many need it
 * @param weight the sum of its importance to them, 1 to 5 each
 * @param revenue what they bought so far, in the company's currency
 */
public record ProductSuggestion(
        UUID needId,
        String english,
        String chinese,
        @Nullable String description,
        long customers,
        long weight,
        BigDecimal revenue) {
    static ProductSuggestion of(Row row) {
        return new ProductSuggestion(
                row.getUUID("id"),
                row.getString("english"),
                row.getString("chinese"),
                row.getString("description"),
                row.getLong("customers"),
                row.getLong("weight"),
                row.getBigDecimal("revenue"));
    }
}
