package dev.guanxi.contact.consent;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be addressed for a purpose by a channel.
 *
 * @param id of the consent
 * @param since when the person agreed
 * @param expiresAt until when it holds; null for good
 */
public record Addressee(
        UUID id,
        UUID personId,
        Person.Kind personKind,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Instant since,
        @Nullable Instant expiresAt) {
    static final String COLUMNS = "id, person_id, person_kind, name, email, phone, since, expires_at";

    static Addressee of(Row row) {
        return new Addressee(
                row.getUUID("id"),
                row.getUUID("person_id"),
                Person.Kind.valueOf(row.getString("person_kind")),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("expires_at") instanceof OffsetDateTime end ? end.toInstant() : null);
    }
}
