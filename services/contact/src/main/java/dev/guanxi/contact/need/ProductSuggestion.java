package dev.guanxi.contact.need;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to make next: something that customers need and no product on sale meets.
 *
 * @param customers how many need it
 * @param weight the sum of its importance to them, 1 to 5 each
 * @param revenue what they bought so far, in the currency that insight adds up; absent while it told of nobody's revenue
 */
public record ProductSuggestion(
        UUID needId,
        String english,
        String chinese,
        @Nullable String description,
        long customers,
        long weight,
        @Nullable Money revenue) {
    static ProductSuggestion of(Row row) {
        var currency = row.getString("currency");
        return new ProductSuggestion(
                row.getUUID("id"),
                row.getString("english"),
                row.getString("chinese"),
                row.getString("description"),
                row.getLong("customers"),
                row.getLong("weight"),
                currency == null ? null : new Money(row.getBigDecimal("revenue"), currency));
    }
}
