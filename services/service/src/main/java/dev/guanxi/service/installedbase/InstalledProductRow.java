package dev.guanxi.service.installedbase;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An installed product as a list shows it. */
public record InstalledProductRow(
        UUID id,
        UUID customerId,
        UUID productId,
        String sku,
        String name,
        @Nullable String serial,
        int quantity,
        UUID orderId,
        LifeStage status,
        @Nullable LocalDate warrantyUntil,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "installed-products"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Shoppers do not see them.")
        CustomValues custom,

        Instant installedAt) {
    static final String COLUMNS =
            "id, customer_id, product_id, sku, name, serial, quantity, order_id, status, warranty_until,"
                    + " custom::text as custom, installed_at";

    static InstalledProductRow of(Row row) {
        return new InstalledProductRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getUUID("product_id"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("serial"),
                row.getInteger("quantity"),
                row.getUUID("order_id"),
                LifeStage.valueOf(row.getString("status")),
                row.getLocalDate("warranty_until"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("installed_at").toInstant());
    }

    /** The same as those see it who are not our own people. */
    InstalledProductRow withoutCustom() {
        return new InstalledProductRow(
                id,
                customerId,
                productId,
                sku,
                name,
                serial,
                quantity,
                orderId,
                status,
                warrantyUntil,
                null,
                installedAt);
    }
}
