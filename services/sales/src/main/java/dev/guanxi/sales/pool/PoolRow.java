package dev.guanxi.sales.pool;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A public pool as a list shows it; the rules as in {@link PoolRules}. */
public record PoolRow(
        UUID id,
        String name,
        String place,
        String zone,
        @Nullable Integer claimsPerDay,
        @Nullable Integer holdingCap,
        int protectionDays,
        @Nullable Integer recycleDays,
        int warningDays,
        int cooldownDays,
        Instant createdAt) {
    static final String COLUMNS = "id, name, place, zone, claims_per_day, holding_cap, protection_days, recycle_days,"
            + " warning_days, cooldown_days, created_at";

    static PoolRow of(Row row) {
        return new PoolRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("place"),
                row.getString("zone"),
                row.getInteger("claims_per_day"),
                row.getInteger("holding_cap"),
                row.getInteger("protection_days"),
                row.getInteger("recycle_days"),
                row.getInteger("warning_days"),
                row.getInteger("cooldown_days"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
