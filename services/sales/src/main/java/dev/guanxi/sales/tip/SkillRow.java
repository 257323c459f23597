package dev.guanxi.sales.tip;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill as a list shows it.
 *
 * @param level from 1, beginning, to 5, teaching others
 * @param ownerId whose it is
 * @param ownerName what they are called, where they are among the sellers
 * @param endorsements how many others say so, too
 */
public record SkillRow(
        UUID id,
        String name,
        int level,
        String ownerId,
        @Nullable String ownerName,
        @Nullable String team,
        int endorsements,
        Instant createdAt) {
    static final String COLUMNS = "id, name, level, owner_id,"
            + " (select min(s.name) from seller s where s.owner_id = skill.owner_id) as owner_name, team, endorsements,"
            + " created_at";

    static SkillRow of(Row row) {
        return new SkillRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getInteger("level"),
                row.getString("owner_id"),
                row.getString("owner_name"),
                row.getString("team"),
                row.getInteger("endorsements"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
