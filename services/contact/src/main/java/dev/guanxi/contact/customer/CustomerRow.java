package dev.guanxi.contact.customer;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as a list shows it. */
public record CustomerRow(
        UUID id,
        CustomerKind kind,
        String name,
        @Nullable UUID parentId,
        @Nullable String industry,
        @Nullable String city,
        @Nullable String country,
        @Nullable String ownerId,
        @Nullable String valueClass,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "customers"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant createdAt) {
    static final String COLUMNS =
            "id, kind, name, parent_id, industry, city, country, owner_id, value_class, custom::text as custom, created_at";

    static CustomerRow of(Row row) {
        return new CustomerRow(
                row.getUUID("id"),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getUUID("parent_id"),
                row.getString("industry"),
                row.getString("city"),
                row.getString("country"),
                row.getString("owner_id"),
                row.getString("value_class"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
