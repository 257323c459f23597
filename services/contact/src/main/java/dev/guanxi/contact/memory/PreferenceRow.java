package dev.guanxi.contact.memory;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A preference as a list shows it; its fields as in {@link PreferenceState}. */
public record PreferenceRow(
        UUID id,
        UUID customerId,
        @Nullable UUID contactId,
        String topic,
        String value,
        HowKnown howKnown,
        LocalDate observedOn,
        LocalDate confirmedOn,
        int confidence,
        @Nullable LocalDate validUntil,
        String notedBy,
        PreferenceStanding standing,
        Instant createdAt) {
    static final String COLUMNS = "id, customer_id, contact_id, topic, value, how_known, observed_on, confirmed_on,"
            + " confidence, valid_until, noted_by, standing, created_at";

    static PreferenceRow of(Row row) {
        return new PreferenceRow(
                row.getUUID("id"),
                row.getUUID("customer_id"),
                row.getUUID("contact_id"),
                row.getString("topic"),
                row.getString("value"),
                HowKnown.valueOf(row.getString("how_known")),
                row.getLocalDate("observed_on"),
                row.getLocalDate("confirmed_on"),
                row.getInteger("confidence"),
                row.getLocalDate("valid_until"),
                row.getString("noted_by"),
                PreferenceStanding.valueOf(row.getString("standing")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
