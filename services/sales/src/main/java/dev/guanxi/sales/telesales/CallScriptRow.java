package dev.guanxi.sales.telesales;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call script as a list shows it. */
public record CallScriptRow(
        UUID id,
        @Schema(examples = "秋季促销") String name,
        @Schema(examples = "2") int edition,
        boolean active,
        Instant createdAt) {
    static final String COLUMNS = "id, name, edition, active, created_at";

    static CallScriptRow of(Row row) {
        return new CallScriptRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getInteger("edition"),
                row.getBoolean("active"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
