package dev.guanxi.sales.org;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reporting line as a list shows it.
 *
 * @param fromDay null when it holds from the beginning
 * @param untilDay the last day; null while no other begins
 */
@Schema(name = "ReportingLineRow")
public record ReportingRow(
        UUID id,
        UUID sellerId,
        @Schema(examples = "李雷") String sellerName,
        @Nullable UUID managerId,
        @Nullable @Schema(examples = "韩梅梅") String managerName,
        @Nullable @Schema(examples = "Key account") String jobTitle,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        boolean gone,
        Instant createdAt) {
    static final String TABLE = """
            (select l.*, s.name as seller_name, m.name as manager_name from reporting_span l
             join seller s on s.id = l.seller_id left join seller m on m.id = l.manager_id) reporting_line
            """;
    static final String COLUMNS =
            "id, seller_id, seller_name, manager_id, manager_name, job_title, from_day, until_day,"
                    + " gone, created_at";

    static ReportingRow of(Row row) {
        return new ReportingRow(
                row.getUUID("id"),
                row.getUUID("seller_id"),
                row.getString("seller_name"),
                row.getUUID("manager_id"),
                row.getString("manager_name"),
                row.getString("job_title"),
                row.getLocalDate("from_day"),
                row.getLocalDate("until_day"),
                row.getBoolean("gone"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
