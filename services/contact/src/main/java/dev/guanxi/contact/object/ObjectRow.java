package dev.guanxi.contact.object;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.ServedFields;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record of an administrator's kind as lists have it. */
@Schema(name = "ObjectRow")
public record ObjectRow(
        UUID id,
        @Schema(examples = "Van 7") String name,
        @Nullable String ownerId,
        @Nullable String team,

        @Nullable
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                extensions = @Extension(name = ServedFields.MARK, value = "{kind}"),
                description = "What it has in fields that an administrator defined: see /custom-fields.")
        CustomValues custom,

        Instant createdAt) {
    static final String COLUMNS = "id, name, owner_id, team, custom::text as custom, created_at";

    static ObjectRow of(Row row) {
        return new ObjectRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("owner_id"),
                row.getString("team"),
                CustomValues.shown(row.getString("custom")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
