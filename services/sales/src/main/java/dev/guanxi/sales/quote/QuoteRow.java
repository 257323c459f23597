package dev.guanxi.sales.quote;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quote as a list shows it. */
public record QuoteRow(
        UUID id,
        @Schema(examples = "QU-2026-000042") String number,
        @Schema(examples = "1") int edition,
        String name,
        QuoteStatus status,
        UUID customerId,
        @Nullable String customerName,
        @Nullable UUID opportunityId,
        Money net,
        Money total,
        LocalDate validUntil,
        @Nullable @Schema(examples = "SO-2026-000042") String orderNumber,
        @Nullable String ownerId,
        @Nullable String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "quotes"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant createdAt,
        @Nullable Instant sentAt) {
    /** Quotes with the name of their customer. */
    static final String TABLE =
            "(select q.*, c.name as customer_name from quote q left join customer c on c.id = q.customer_id) offer";

    static final String COLUMNS = "id, number, edition, name, status, customer_id, customer_name, opportunity_id, net,"
            + " total, currency, valid_until, order_number, owner_id, team, custom::text as custom, created_at, sent_at";

    static QuoteRow of(Row row) {
        var currency = row.getString("currency");
        return new QuoteRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getInteger("edition"),
                row.getString("name"),
                QuoteStatus.valueOf(row.getString("status")),
                row.getUUID("customer_id"),
                row.getString("customer_name"),
                row.getUUID("opportunity_id"),
                new Money(row.getBigDecimal("net"), currency),
                new Money(row.getBigDecimal("total"), currency),
                row.getLocalDate("valid_until"),
                row.getString("order_number"),
                row.getString("owner_id"),
                row.getString("team"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row.getOffsetDateTime("sent_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
