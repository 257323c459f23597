package dev.guanxi.contact.fit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A version of a definition as a list shows it. */
public record DefinitionRow(
        UUID id,
        UUID familyId,
        int number,
        String english,
        String chinese,
        String keeper,
        LocalDate reviewOn,
        DefinitionStanding standing,
        Instant createdAt) {
    static final String COLUMNS = "id, family_id, number, english, chinese, keeper, review_on, standing, created_at";

    static DefinitionRow of(Row row) {
        return new DefinitionRow(
                row.getUUID("id"),
                row.getUUID("family_id"),
                row.getInteger("number"),
                row.getString("english"),
                row.getString("chinese"),
                row.getString("keeper"),
                row.getLocalDate("review_on"),
                DefinitionStanding.valueOf(row.getString("standing")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
