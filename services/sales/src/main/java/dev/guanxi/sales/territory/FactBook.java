package dev.guanxi.sales.territory;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.territory.Facts.Region;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what rules ask of records, within the present session; a thousand cost little more than one. */
@ApplicationScoped
public class FactBook {
    private static final String CUSTOMERS = """
            select c.id, c.id, c.country, c.province, c.city, c.district, c.postcode, c.industry, c.custom::text, c.owner_id,
                c.team, null::date, null::text, null::text
            from customer_region c where c.status = 'ACTIVE' and c.id %s
            """;

    private static final String OPPORTUNITIES = """
            select o.id, o.customer_id, c.country, c.province, c.city, c.district, c.postcode, c.industry,
                (coalesce(c.custom, '{}') || o.custom)::text, o.owner_id, o.team, (o.closed_at at time zone 'UTC')::date,
                o.amount::text, o.currency
            from opportunity o left join customer_region c on c.id = o.customer_id where not o.removed and o.id %s
            """;

    /** A lead says where it is, or its customer does; half of an address from each would be nowhere. */
    private static final String LEADS = """
            select l.id, c.id, r.country, r.province, r.city, r.district, r.postcode, coalesce(l.industry, c.industry),
                (coalesce(c.custom, '{}') || l.custom)::text, l.owner_id, l.team, null::date, null::text, null::text
            from lead l
            left join lateral (
                select k.* from customer_region k
                where k.status = 'ACTIVE' and reach_company(k.name) = reach_company(l.company)
                    and not exists (select from customer_region n where n.status = 'ACTIVE' and n.id <> k.id
                        and reach_company(n.name) = reach_company(l.company))) c on true
            cross join lateral (
                select case when own.told then l.country else c.country end as country,
                    case when own.told then l.province else c.province end as province,
                    case when own.told then l.city else c.city end as city,
                    case when own.told then l.district else c.district end as district,
                    case when own.told then l.postcode else c.postcode end as postcode
                from (select coalesce(l.country, l.province, l.city, l.district, l.postcode) is not null as told) own) r
            where not l.removed and l.status in ('NEW', 'ASSIGNED') and l.id %s
            """;

    private static final String THESE = "= any($1)";
    private static final String NEXT = "> coalesce($1, '00000000-0000-0000-0000-000000000000'::uuid)";
    private static final String OPEN = " and o.closed_at is null";
    private static final String OPEN_OR_SINCE =
            " and (o.closed_at is null or o.closed_at >= coalesce($3::date, '-infinity') at time zone 'UTC')";
    private static final String IN_ORDER = " order by 1 limit $2";

    /** Those of some records about which rules are asked at all. */
    public Uni<List<Facts>> of(RecordKind kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : read(kind, sql(kind).formatted(THESE), (Object) ids.toArray(UUID[]::new));
    }

    /** The next that are open, in the order of their ids. */
    public Uni<List<Facts>> nextOpen(RecordKind kind, @Nullable UUID after, int most) {
        var open = kind == RecordKind.OPPORTUNITY ? OPEN : "";
        return read(kind, sql(kind).formatted(NEXT) + open + IN_ORDER, after, most);
    }

    /**
     * The next that are open, or were closed on a day or later.
     *
     * @param since null for all
     */
    Uni<List<Facts>> next(RecordKind kind, @Nullable UUID after, int most, @Nullable LocalDate since) {
        return kind == RecordKind.OPPORTUNITY
                ? read(kind, sql(kind).formatted(NEXT) + OPEN_OR_SINCE + IN_ORDER, after, most, since)
                : nextOpen(kind, after, most);
    }

    private static String sql(RecordKind kind) {
        return switch (kind) {
            case CUSTOMER -> CUSTOMERS;
            case OPPORTUNITY -> OPPORTUNITIES;
            case LEAD -> LEADS;
        };
    }

    private static Uni<List<Facts>> read(RecordKind kind, String sql, @Nullable Object... values) {
        return InTransaction.select(row -> facts(kind, row), sql, values);
    }

    private static Facts facts(RecordKind kind, Object[] row) {
        return new Facts(
                kind,
                (UUID) row[0],
                (UUID) row[1],
                new Region((String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6], (String)
                        row[7]),
                CustomValues.read((String) row[8]),
                Ownership.of((String) row[9], (String) row[10]),
                (LocalDate) row[11],
                row[12] == null ? null : new Money(new BigDecimal((String) row[12]), String.valueOf(row[13])));
    }
}
