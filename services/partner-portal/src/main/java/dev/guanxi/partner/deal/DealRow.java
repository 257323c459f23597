package dev.guanxi.partner.deal;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal as a list shows it. */
public record DealRow(
        UUID id,
        String number,
        UUID partnerId,
        DealStatus status,
        String company,
        Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable String stage,
        Instant registeredAt,
        Instant decideBy,
        Instant protectedUntil,
        @Nullable String ownerId) {
    static final String COLUMNS = """
            id, number, partner_id, status, company, amount, currency, expected_close, stage, registered_at,
            decide_by, protected_until, owner_id""";

    static DealRow of(Row row) {
        return new DealRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getUUID("partner_id"),
                DealStatus.valueOf(row.getString("status")),
                row.getString("company"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getLocalDate("expected_close"),
                row.getString("stage"),
                row.getOffsetDateTime("registered_at").toInstant(),
                row.getOffsetDateTime("decide_by").toInstant(),
                row.getOffsetDateTime("protected_until").toInstant(),
                row.getString("owner_id"));
    }
}
