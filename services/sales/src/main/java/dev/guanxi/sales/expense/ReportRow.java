package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expense report as a list shows it. */
@Schema(name = "ExpenseReportRow")
public record ReportRow(
        UUID id,
        @Schema(examples = "上海出差") String title,
        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "How many expenses there are.", examples = "3")
        long expenses,

        @Schema(description = "How many are not submitted.", examples = "1")
        long written,

        @Schema(description = "How many wait for approval.", examples = "1")
        long waiting,

        @Schema(description = "How many are approved, paid or not.", examples = "1")
        long approved,

        @Nullable @Schema(description = "All in the house's currency; null where there are none.")
        Money house,

        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static final String TABLE = """
            (select r.*, s.* from expense_report r cross join lateral (
                select count(*) as expenses, count(*) filter (where e.status in ('DRAFT', 'REFUSED')) as written,
                    count(*) filter (where e.status = 'SUBMITTED') as waiting,
                    count(*) filter (where e.status in ('APPROVED', 'PAID')) as approved,
                    sum(e.house_amount) as house_amount, max(e.house_currency) as house_currency
                from expense e where e.report_id = r.id) s) expense_report""";
    static final String COLUMNS = "id, title, first_day, last_day, expenses, written, waiting, approved, house_amount,"
            + " house_currency, owner_id, team, created_at";

    static ReportRow of(Row row) {
        var house = row.getBigDecimal("house_amount");
        return new ReportRow(
                row.getUUID("id"),
                row.getString("title"),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                row.getLong("expenses"),
                row.getLong("written"),
                row.getLong("waiting"),
                row.getLong("approved"),
                house == null ? null : new Money(house, row.getString("house_currency")),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
