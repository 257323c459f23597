package dev.guanxi.sales.territory;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A territory as a list shows it.
 *
 * @param people how many have a place in it, at any time
 * @param accounts how many customers belong to it by name
 */
@Schema(name = "TerritoryRow")
public record TerritoryRow(
        UUID id,
        @Schema(examples = "华东") String name,
        @Nullable UUID parentId,
        @Nullable String parentName,
        int priority,
        boolean active,
        @Nullable String team,
        int rules,
        int accounts,
        int people,
        @Nullable LocalDate since,
        Instant createdAt) {
    static final String TABLE = """
            (select t.*, p.name as parent_name, jsonb_array_length(t.rules -> 'items') as rule_count,
                jsonb_array_length(t.accounts -> 'customers') as account_count,
                jsonb_array_length(t.people -> 'items') as person_count
             from territory t left join territory p on p.id = t.parent_id) territory
            """;
    static final String COLUMNS = "id, name, parent_id, parent_name, priority, active, team, rule_count, account_count,"
            + " person_count, since, created_at";

    static TerritoryRow of(Row row) {
        return new TerritoryRow(
                row.getUUID("id"),
                row.getString("name"),
                row.getUUID("parent_id"),
                row.getString("parent_name"),
                row.getInteger("priority"),
                row.getBoolean("active"),
                row.getString("team"),
                row.getInteger("rule_count"),
                row.getInteger("account_count"),
                row.getInteger("person_count"),
                row.getLocalDate("since"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
