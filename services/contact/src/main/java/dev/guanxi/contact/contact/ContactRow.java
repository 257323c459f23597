package dev.guanxi.contact.contact;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact as a list shows it. */
public record ContactRow(
        UUID id,
        UUID customerId,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        @Nullable String ownerId,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "contacts"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant createdAt) {
    static final String COLUMNS =
            "id, customer_id, full_name, email, phone, job_title, owner_id, custom::text as custom, created_at";

    static ContactRow of(Row row) {
        return new ContactRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getString("full_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("job_title"),
                row.getString("owner_id"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
