package dev.guanxi.commerce.order;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as a list shows it. */
public record OrderRow(
        UUID id,
        String number,
        UUID customerId,
        @Nullable UUID opportunityId,
        OrderChannel channel,
        OrderStatus status,
        Money total,
        @Nullable String ownerId,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "orders"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Only our own people see them.")
        CustomValues custom,

        Instant placedAt) {
    static final String COLUMNS =
            "id, number, customer_id, opportunity_id, channel, status, total, currency, owner_id, custom::text as custom, placed_at";

    static OrderRow of(Row row) {
        return new OrderRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getUUID("customer_id"),
                row.getUUID("opportunity_id"),
                OrderChannel.valueOf(row.getString("channel")),
                OrderStatus.valueOf(row.getString("status")),
                new Money(row.getBigDecimal("total"), row.getString("currency")),
                row.getString("owner_id"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("placed_at").toInstant());
    }

    /** The same as those see it who are not our own people. */
    OrderRow withoutCustom() {
        return new OrderRow(id, number, customerId, opportunityId, channel, status, total, ownerId, null, placedAt);
    }
}
