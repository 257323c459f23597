package dev.guanxi.platform.webhooks;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as a list shows it, with how its receiver does. */
public record WebhookRow(
        UUID id,
        String url,
        List<String> types,
        boolean enabled,
        WebhookStanding standing,

        @Nullable @Schema(description = "Since when nothing comes through; absent when all is well.")
        Instant failingSince,

        String ownerId,
        Instant createdAt) {
    static final String COLUMNS = "id, url, types, enabled, standing, failing_since, owner_id, created_at";

    static WebhookRow of(Row row) {
        var failing = row.getOffsetDateTime("failing_since");
        return new WebhookRow(
                row.getUUID("id"),
                row.getString("url"),
                List.of(row.getString("types").split(" ", -1)),
                row.getBoolean("enabled"),
                WebhookStanding.valueOf(row.getString("standing")),
                failing == null ? null : failing.toInstant(),
                row.getString("owner_id"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
