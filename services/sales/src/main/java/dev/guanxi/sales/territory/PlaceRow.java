package dev.guanxi.sales.territory;

import dev.guanxi.platform.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer, a lead or a deal, and the territory into which it falls.
 *
 * @param number of a lead or a deal
 * @param open false for a closed deal, which stays in the territory of the day of its closing
 * @param others names of further territories that would take it
 * @param tied whether the first of these has the same priority, so that nothing but an order decided
 */
@Schema(name = "TerritoryRecordRow")
public record PlaceRow(
        UUID id,
        RecordKind kind,
        @Nullable @Schema(examples = "LD-2026-000042") String number,
        @Nullable @Schema(examples = "杭州天明眼镜有限公司") String title,
        @Nullable UUID territoryId,
        @Nullable @Schema(examples = "华东") String territoryName,
        @Nullable Cause cause,
        @Nullable @Schema(examples = "浙江, 重点客户") String others,
        boolean tied,
        boolean open,
        @Nullable Money amount,
        @Nullable String ownerId,
        @Nullable String team,
        Instant placedAt) {
    static final String TABLE = """
            (select p.record_id as id, p.kind, r.number, r.title, p.territory_id, t.name as territory_name, p.cause,
                case when p.others <> '{}' then (select string_agg(o.name, ', ' order by x.place)
                    from unnest(p.others) with ordinality x(id, place) join territory o on o.id = x.id) end as others,
                p.others <> '{}' as overlapping, p.territory_id is not null as placed, p.tied, r.open, r.amount, r.currency,
                r.owner_id, r.team, p.placed_at
             from territory_place p left join territory t on t.id = p.territory_id join lateral (
                select null as number, c.name as title, true as open, null::numeric as amount, null as currency, c.owner_id,
                    c.team
                from customer_region c where p.kind = 'CUSTOMER' and c.id = p.record_id and c.status = 'ACTIVE'
                union all
                select l.number, coalesce(l.company, nullif(concat_ws(' ', l.family_name, l.given_name), '')), true, null, null,
                    l.owner_id, l.team
                from lead l where p.kind = 'LEAD' and l.id = p.record_id and not l.removed and l.status in ('NEW', 'ASSIGNED')
                union all
                select o.number, o.name, o.closed_at is null, o.amount, o.currency, o.owner_id, o.team
                from opportunity o where p.kind = 'OPPORTUNITY' and o.id = p.record_id and not o.removed) r on true) record
            """;
    static final String COLUMNS =
            "id, kind, number, title, territory_id, territory_name, cause, others, tied, open, amount,"
                    + " currency, owner_id, team, placed_at";

    static PlaceRow of(Row row) {
        var cause = row.getString("cause");
        var amount = row.getBigDecimal("amount");
        return new PlaceRow(
                row.getUUID("id"),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                row.getUUID("territory_id"),
                row.getString("territory_name"),
                cause == null ? null : Cause.valueOf(cause),
                row.getString("others"),
                row.getBoolean("tied"),
                row.getBoolean("open"),
                amount(amount, row.getString("currency")),
                row.getString("owner_id"),
                row.getString("team"),
                row.getOffsetDateTime("placed_at").toInstant());
    }

    private static @Nullable Money amount(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
