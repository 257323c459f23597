package dev.guanxi.sales.absence;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An absence as a list shows it. */
@Schema(name = "AbsenceRow")
public record AbsenceRow(
        UUID id,
        UUID sellerId,
        @Schema(examples = "李雷") String sellerName,
        String ownerId,
        String team,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable UUID standInId,
        @Nullable @Schema(examples = "韩梅梅") String standInName,
        Instant createdAt) {
    static final String TABLE = """
            (select a.*, s.name as seller_name, i.name as stand_in_name from absence a
             join seller s on s.id = a.seller_id left join seller i on i.id = a.stand_in_id) absence
            """;
    static final String COLUMNS = "id, seller_id, seller_name, owner_id, team, first_day, last_day, stand_in_id,"
            + " stand_in_name, created_at";

    static AbsenceRow of(Row row) {
        return new AbsenceRow(
                row.getUUID("id"),
                row.getUUID("seller_id"),
                row.getString("seller_name"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                row.getUUID("stand_in_id"),
                row.getString("stand_in_name"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
