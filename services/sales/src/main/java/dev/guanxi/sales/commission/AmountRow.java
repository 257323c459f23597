package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An amount that is credited, as a list shows it. */
public record AmountRow(
        UUID id, String ownerId, @Nullable String team, String reference, Instant creditedAt, Money amount) {
    static final String COLUMNS = "id, owner_id, team, reference, credited_at, amount, currency";

    static AmountRow of(Row row) {
        return new AmountRow(
                row.getUUID("id"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getString("reference"),
                row.getOffsetDateTime("credited_at").toInstant(),
                new Money(row.getBigDecimal("amount"), row.getString("currency")));
    }
}
