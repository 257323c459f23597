package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of expense as a list shows it; see {@link KindDefinition}. */
@Schema(name = "ExpenseKindRow")
public record ExpenseKindRow(
        UUID id,
        @Schema(examples = "TRAVEL") String key,
        String english,
        String chinese,
        boolean active,
        @Nullable Money secondAbove) {
    static final String COLUMNS = "id, kind_key, english, chinese, active, second_above, second_currency";

    static ExpenseKindRow of(Row row) {
        return new ExpenseKindRow(
                row.getUUID("id"),
                row.getString("kind_key"),
                row.getString("english"),
                row.getString("chinese"),
                row.getBoolean("active"),
                ExpenseKind.bound(row.getBigDecimal("second_above"), row.getString("second_currency")));
    }
}
