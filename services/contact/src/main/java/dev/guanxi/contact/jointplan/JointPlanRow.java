package dev.guanxi.contact.jointplan;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A joint plan as a list shows it. */
public record JointPlanRow(
        UUID id,
        UUID customerId,
        LocalDate validFrom,
        LocalDate validUntil,
        int reviewMonths,
        PlanStanding standing,
        Instant createdAt) {
    static final String COLUMNS = "id, customer_id, valid_from, valid_until, review_months, standing, created_at";

    static JointPlanRow of(Row row) {
        return new JointPlanRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"),
                row.getInteger("review_months"),
                PlanStanding.valueOf(row.getString("standing")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
