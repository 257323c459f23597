package dev.guanxi.sales.realignment;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.sales.territory.RecordKind;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that a realignment moves, as a list shows it.
 *
 * @param recordId of the customer, the lead or the deal
 * @param ownerId to whom it belonged when it was taken down, as its team
 * @param late whether it came in after the preview
 * @param finding why it was left as it is
 */
@Schema(name = "RealignmentMoveRow")
public record MoveRow(
        UUID id,
        UUID realignmentId,
        RecordKind kind,
        UUID recordId,
        @Nullable @Schema(examples = "OP-2026-000042") String number,
        @Nullable @Schema(examples = "杭州天明眼镜有限公司") String title,
        @Nullable UUID fromTerritoryId,
        @Nullable @Schema(examples = "Central") String fromTerritory,
        @Nullable UUID toTerritoryId,
        @Nullable @Schema(examples = "West") String toTerritory,
        @Nullable String ownerId,
        @Nullable String team,
        @Nullable String toOwnerId,
        @Nullable String toTeam,
        @Nullable Money amount,
        boolean late,
        MoveOutcome outcome,
        @Nullable MoveFinding finding) {
    static final String TABLE = """
            (select m.*, f.name as from_territory, t.name as to_territory, r.number, r.title from realignment_move m
             left join territory f on f.id = m.from_territory_id left join territory t on t.id = m.to_territory_id
             left join lateral (
                select null as number, c.name as title from customer_region c where m.kind = 'CUSTOMER' and c.id = m.record_id
                union all
                select l.number, coalesce(l.company, nullif(concat_ws(' ', l.family_name, l.given_name), ''))
                from lead l where m.kind = 'LEAD' and l.id = m.record_id
                union all
                select o.number, o.name from opportunity o where m.kind = 'OPPORTUNITY' and o.id = m.record_id) r on true) move
            """;
    static final String COLUMNS =
            "id, realignment_id, kind, record_id, number, title, from_territory_id, from_territory,"
                    + " to_territory_id, to_territory, owner_id, team, to_owner_id, to_team, amount, currency, late, outcome, finding";

    static MoveRow of(Row row) {
        var finding = row.getString("finding");
        return new MoveRow(
                row.getUUID("id"),
                row.getUUID("realignment_id"),
                RecordKind.valueOf(row.getString("kind")),
                row.getUUID("record_id"),
                row.getString("number"),
                row.getString("title"),
                row.getUUID("from_territory_id"),
                row.getString("from_territory"),
                row.getUUID("to_territory_id"),
                row.getString("to_territory"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getString("to_owner_id"),
                row.getString("to_team"),
                amount(row.getBigDecimal("amount"), row.getString("currency")),
                row.getBoolean("late"),
                MoveOutcome.valueOf(row.getString("outcome")),
                finding == null ? null : MoveFinding.valueOf(finding));
    }

    private static @Nullable Money amount(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
