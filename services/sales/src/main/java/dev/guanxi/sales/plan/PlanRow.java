package dev.guanxi.sales.plan;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account plan as a list shows it. */
@Schema(name = "AccountPlanRow")
public record PlanRow(
        UUID id,
        @Schema(examples = "三年门店升级计划") String name,
        UUID customerId,
        @Nullable String customerName,
        LocalDate validFrom,
        LocalDate validUntil,

        @Schema(description = "How many objectives there are.", examples = "3")
        int objectives,

        @Schema(description = "How many of them are done.", examples = "1")
        int done,

        @Nullable @Schema(examples = "33") Integer percent,

        @Nullable @Schema(description = "What is to be reached or done first, and is not.")
        LocalDate nextDue,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static final String TABLE = """
            (select p.*, c.name as customer_name, 100 * p.done / nullif(p.total, 0) as percent
            from account_plan p left join customer c on c.id = p.customer_id) plan""";
    static final String COLUMNS = "id, name, customer_id, customer_name, valid_from, valid_until, total, done, percent,"
            + " next_due, owner_id, team, created_at";

    static PlanRow of(Row row) {
        return new PlanRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getUUID("customer_id"),
                row.getString("customer_name"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"),
                row.getInteger("total"),
                row.getInteger("done"),
                row.getInteger("percent"),
                row.getLocalDate("next_due"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
