package dev.guanxi.commerce.price;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price list as a list shows it. */
public record PriceListRow(
        UUID id,
        String name,
        String currency,
        @Nullable String customerClass,
        @Nullable String partnerTier,
        Instant validFrom,
        @Nullable Instant validUntil) {
    static final String COLUMNS = "id, name, currency, customer_class, partner_tier, valid_from, valid_until";

    static PriceListRow of(Row row) {
        OffsetDateTime until = row.getOffsetDateTime("valid_until");
        return new PriceListRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("currency"),
                row.getString("customer_class"),
                row.getString("partner_tier"),
                row.getOffsetDateTime("valid_from").toInstant(),
                until == null ? null : until.toInstant());
    }
}
