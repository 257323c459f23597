package dev.guanxi.contact.memory;

import dev.guanxi.contact.memory.GuestCard.Kind;
import dev.guanxi.contact.memory.GuestCard.LastVisit;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest with the last visit, before the card is complete.
 *
 * @param person the customer is a person, so that what is known of the customer is known of this guest
 */
record FoundGuest(
        UUID id,
        Kind kind,
        String name,
        @Nullable String jobTitle,
        UUID customerId,
        String customerName,
        boolean person,
        @Nullable LastVisit lastVisit) {

    static FoundGuest of(Row row) {
        return new FoundGuest(
                row.getUUID("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("job_title"),
                row.getUUID("customer_id"),
                row.getString("customer_name"),
                row.getBoolean("person"),
                lastVisit(row));
    }

    private static @Nullable LastVisit lastVisit(Row row) {
        var at = row.getOffsetDateTime("visited_at");
        return at == null
                ? null
                : new LastVisit(
                        at.toInstant(),
                        LastVisit.Source.valueOf(row.getString("visit_source")),
                        row.getUUID("visit_record"));
    }
}
