package dev.guanxi.sales.seller;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seller as a list shows it. */
public record SellerRow(
        UUID id,
        String name,
        String team,
        @Nullable String region,
        @Nullable String manager,
        @Nullable String login,
        String ownerId,
        @Nullable Integer leadCapacity,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil,
        Instant createdAt) {
    static final String COLUMNS = "id, name, team, region, manager, login, owner_id, lead_capacity, absent_from,"
            + " absent_until, created_at";

    static SellerRow of(Row row) {
        return new SellerRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("team"),
                row.getString("region"),
                row.getString("manager"),
                row.getString("login"),
                row.getString("owner_id"),
                row.getInteger("lead_capacity"),
                row.getLocalDate("absent_from"),
                row.getLocalDate("absent_until"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
