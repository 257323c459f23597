package dev.guanxi.commerce.product;

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

/** A product as the catalogue lists it. */
public record ProductRow(
        UUID id,
        String sku,
        String name,
        @Nullable String series,
        ProductKind kind,
        boolean active,
        Money listPrice,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "products"),
                description =
                        "What it has in fields that an administrator defined: see /custom-fields. Only our own people see them.")
        CustomValues custom,

        Instant createdAt) {
    static final String COLUMNS =
            "id, sku, name, series, kind, active, list_price, currency, custom::text as custom, created_at";

    static ProductRow of(Row row) {
        return new ProductRow(
                row.getUUID("id"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("series"),
                ProductKind.valueOf(row.getString("kind")),
                row.getBoolean("active"),
                new Money(row.getBigDecimal("list_price"), row.getString("currency")),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("created_at").toInstant());
    }

    /** The same as those see it who are not our own people. */
    ProductRow withoutCustom() {
        return new ProductRow(id, sku, name, series, kind, active, listPrice, null, createdAt);
    }
}
