package dev.guanxi.contact.jointplan;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner with whom nothing is planned.
 *
 * @param id the customer's
 * @param plannedUntil the last day of the last plan; null when there was none
 */
public record MissingPlan(
        UUID id, @Nullable LocalDate plannedUntil, @Nullable String ownerId) {
    static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    static MissingPlan of(Row row) {
        var until = row.getLocalDate("planned_until");
        return new MissingPlan(row.getUUID("id"), until.equals(NEVER) ? null : until, row.getString("owner_id"));
    }
}
