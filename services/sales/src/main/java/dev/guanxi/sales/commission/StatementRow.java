package dev.guanxi.sales.commission;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement as a list shows it. */
public record StatementRow(
        UUID id,
        UUID runId,
        UUID planId,
        UUID assignmentId,
        String planName,
        String ownerId,
        @Nullable String team,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        StatementStatus status,
        Money credited,
        Money earned,
        Money payable,
        Money balanceBefore,
        Money balanceAfter,
        int lines) {
    static final String COLUMNS =
            "id, run_id, plan_id, assignment_id, plan_name, owner_id, team, period, first_day, last_day,"
                    + " status, currency, credited, earned, payable, balance_before, balance_after, lines";

    static StatementRow of(Row row) {
        return new StatementRow(
                row.getUUID("id"),
                row.getUUID("run_id"),
                row.getUUID("plan_id"),
                row.getUUID("assignment_id"),
                row.getString("plan_name"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getString("period"),
                row.getLocalDate("first_day"),
                row.getLocalDate("last_day"),
                StatementStatus.valueOf(row.getString("status")),
                money(row, "credited"),
                money(row, "earned"),
                money(row, "payable"),
                money(row, "balance_before"),
                money(row, "balance_after"),
                row.getInteger("lines"));
    }

    private static Money money(Row row, String column) {
        return new Money(row.getBigDecimal(column), row.getString("currency"));
    }
}
