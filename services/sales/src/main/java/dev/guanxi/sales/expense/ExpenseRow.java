package dev.guanxi.sales.expense;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expense as a list shows it. */
@Schema(name = "ExpenseRow")
public record ExpenseRow(
        UUID id,
        @Schema(examples = "EX-2026-000042") String number,
        @Schema(examples = "TRAVEL") String expenseKind,
        ExpenseStatus status,
        LocalDate day,
        Money amount,

        @Nullable @Schema(description = "In the house's currency, by the rate of the day.")
        Money house,

        @Nullable String receiptNumber,
        @Nullable UUID reportId,
        @Nullable @Schema(examples = "上海出差") String reportTitle,
        @Nullable Instant submittedAt,

        @Schema(description = "How many have to approve it.", examples = "1")
        int approvalsNeeded,

        @Nullable LocalDate paidOn,
        @Nullable String ownerId,
        @Nullable String team,
        Instant createdAt) {
    static final String QUERY =
            "(select e.*, r.title as report_title from expense e left join expense_report r on r.id = e.report_id%s)";
    static final String TABLE = QUERY.formatted("") + " expense";
    static final String COLUMNS = "id, number, kind, status, day, amount, currency, house_amount, house_currency,"
            + " receipt_number, report_id, report_title, submitted_at, approvals_needed, paid_on, owner_id, team, created_at";

    static ExpenseRow of(Row row) {
        var house = row.getBigDecimal("house_amount");
        var submitted = row.getOffsetDateTime("submitted_at");
        return new ExpenseRow(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("kind"),
                ExpenseStatus.valueOf(row.getString("status")),
                row.getLocalDate("day"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                house == null ? null : new Money(house, row.getString("house_currency")),
                row.getString("receipt_number"),
                row.getUUID("report_id"),
                row.getString("report_title"),
                submitted == null ? null : submitted.toInstant(),
                row.getInteger("approvals_needed"),
                row.getLocalDate("paid_on"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
