package dev.guanxi.insight.value;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An expense of which a customer bears a part.
 *
 * @param kind key of its kind in sales
 * @param amount the customer's part
 */
public record CostItem(
        UUID expenseId,
        @Nullable @Schema(examples = "EX-2026-000042") String number,
        @Nullable @Schema(examples = "TRAVEL") String kind,
        LocalDate day,
        Money amount) {
    static CostItem of(Row row) {
        return new CostItem(
                row.getUUID("expense_id"),
                row.getString("number"),
                row.getString("kind"),
                row.getLocalDate("day"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")));
    }
}
