package dev.guanxi.partner.partner;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner as a list shows it. */
public record PartnerRow(
        UUID id,
        String name,
        Tier tier,
        PartnerStatus status,
        @Nullable String ownerId,
        @Nullable String team,
        Instant admittedAt) {
    static final String COLUMNS = "id, name, tier, status, owner_id, team, admitted_at";

    static PartnerRow of(Row row) {
        return new PartnerRow(
                row.getUUID("id"),
                row.getString("name"),
                Tier.valueOf(row.getString("tier")),
                PartnerStatus.valueOf(row.getString("status")),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("admitted_at").toInstant());
    }
}
