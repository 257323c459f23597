package dev.guanxi.contact.purchase;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer bought in one currency. */
@Schema(name = "PurchaseTotal")
public record PurchaseTotal(
        @Schema(description = "Orders that were not cancelled.")
        long orders,

        @Schema(description = "Their sum less what was paid back; rounded once, after adding up.")
        Money total,

        Instant firstOrderAt,
        Instant lastOrderAt) {

    static PurchaseTotal of(Row row) {
        return new PurchaseTotal(
                row.getLong("orders"),
                new Money(row.getBigDecimal("total"), row.getString("currency")),
                row.getOffsetDateTime("first_at").toInstant(),
                row.getOffsetDateTime("last_at").toInstant());
    }
}
