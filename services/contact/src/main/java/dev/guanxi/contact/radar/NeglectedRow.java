package dev.guanxi.contact.radar;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer with whom an aspect of the relationship is not looked after. */
@Schema(name = "NeglectedCustomer")
public record NeglectedRow(
        @Schema(description = "The customer.") UUID id,
        String name,
        @Nullable String ownerId,

        @Nullable @Schema(description = "When the aspect was last served; left out when never.")
        Instant lastAt) {
    static final String COLUMNS = "id, name, owner_id, last_at, created_at";

    static NeglectedRow of(Row row) {
        OffsetDateTime last = row.getOffsetDateTime("last_at");
        return new NeglectedRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("owner_id"),
                last == null ? null : last.toInstant());
    }
}
