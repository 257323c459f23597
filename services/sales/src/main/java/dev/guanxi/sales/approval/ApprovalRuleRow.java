package dev.guanxi.sales.approval;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approval rule as a list shows it; see {@link ApprovalTerms}. */
public record ApprovalRuleRow(
        UUID id,
        String name,
        boolean active,
        @Nullable String discountAbove,
        @Nullable String marginBelow,
        @Nullable Money totalAbove,
        @Nullable String team,
        Instant createdAt) {
    static final String COLUMNS =
            "id, name, active, discount_above, margin_below, total_above, total_currency, team, created_at";

    static ApprovalRuleRow of(Row row) {
        return new ApprovalRuleRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getBoolean("active"),
                text(row.getBigDecimal("discount_above")),
                text(row.getBigDecimal("margin_below")),
                total(row),
                row.getString("team"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    static @Nullable Money total(Row row) {
        var amount = row.getBigDecimal("total_above");
        return amount == null ? null : new Money(amount, row.getString("total_currency"));
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
