package dev.guanxi.sales.quota;

import dev.guanxi.platform.calendar.FiscalPeriod;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.fiscal.FiscalYearService;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.org.Rollup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what was won of quotas: each deal in the quota's currency by the rates of its own day, of those below a seller by
 * the reporting lines of that day. Of a deal with several products a product has the part of the amount that its lines
 * have of all lines.
 */
@ApplicationScoped
public class Attainments {
    private static final String WON_DAY = "(o.closed_at at time zone 'UTC')::date";

    private static final String REACHED = """
            select count(*) filter (where %4$s) as deals,
                coalesce(sum(%1$s), 0) as revenue, coalesce(sum(l.pieces), 0) as pieces
            from %2$s deal left join lateral (
                select sum((line ->> 'quantity')::bigint) filter (where %3$s) as pieces,
                    sum((line ->> 'quantity')::numeric * (line ->> 'unitPrice')::numeric) filter (where %3$s) as part,
                    sum((line ->> 'quantity')::numeric * (line ->> 'unitPrice')::numeric) as whole
                from jsonb_array_elements(deal.lines -> 'items') line) l on true
            """;

    private final Opportunities opportunities;
    private final FiscalYearService fiscal;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final SalesConfig config;
    private final Pool database;

    Attainments(
            Opportunities opportunities,
            FiscalYearService fiscal,
            InCurrency conversion,
            Unconverted unconverted,
            SalesConfig config,
            Pool database) {
        this.opportunities = opportunities;
        this.fiscal = fiscal;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.config = config;
        this.database = database;
    }

    /** What was reached so far. */
    public Uni<Attainment> of(QuotaProfile quota) {
        return fiscal.calendar()
                .map(calendar -> QuotaPeriod.of(quota.period()).days(calendar))
                .chain(days -> reached(quota, days));
    }

    private Uni<Attainment> reached(QuotaProfile quota, FiscalPeriod days) {
        var currency = quota.currency() == null ? config.currency() : quota.currency();
        var sql = new Sql();
        var table = conversion.table(sql, deals(sql, quota, days), currency);
        var product =
                quota.productId() == null ? null : sql.bind(quota.productId().toString());
        var share = product == null
                ? "deal.converted"
                : "round(deal.converted * l.part / nullif(l.whole, 0), %d)".formatted(Money.decimalsOf(currency));
        sql.add(REACHED.formatted(
                share,
                table,
                product == null ? "true" : "line ->> 'productId' = " + product,
                quota.metric().isMoney() ? "deal.converted is not null" : "true"));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> rows.iterator().next())
                .chain(row -> without(quota, days, currency).map(without -> attainment(quota, days, row, without)));
    }

    /** Deals in other currencies count as deals and pieces whatever their rate. */
    private Uni<WithoutRate> without(QuotaProfile quota, FiscalPeriod days, String currency) {
        var sql = new Sql();
        return quota.metric().isMoney()
                ? unconverted.find(sql, deals(sql, quota, days), currency)
                : Uni.createFrom().item(new WithoutRate(0, List.of(), List.of()));
    }

    private String deals(Sql sql, QuotaProfile quota, FiscalPeriod days) {
        var query = new StringBuilder("(select o.* from opportunity o");
        var seller = quota.sellerId();
        if (seller != null && quota.teamWide()) {
            query.append(" join ")
                    .append(Rollup.below(sql, seller))
                    .append(" b on b.owner_id = o.owner_id and b.days @> " + WON_DAY);
        } else if (seller != null) {
            query.append(" join seller b on b.owner_id = o.owner_id and b.id = ")
                    .append(sql.bind(seller));
        }
        if (quota.territory() != null) {
            query.append(" join seller_region r on r.owner_id = o.owner_id and r.days @> " + WON_DAY
                            + " and lower(r.region) = lower(")
                    .append(sql.bind(quota.territory()))
                    .append(")");
        }
        query.append(" where o.stage = 'WON' and not o.removed and ")
                .append(opportunities
                        .visible()
                        .sql(new Visibility.Columns("o.owner_id", "o.team", null, null), sql::bind))
                .append(" and o.closed_at >= ")
                .append(sql.bind(days.firstDay().atStartOfDay().atOffset(ZoneOffset.UTC)))
                .append(" and o.closed_at < ")
                .append(sql.bind(days.lastDay().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC)));
        if (quota.productId() != null) {
            query.append(
                            " and exists (select from jsonb_array_elements(o.lines -> 'items') i where i ->> 'productId' = ")
                    .append(sql.bind(quota.productId().toString()))
                    .append(")");
        }
        return query.append(")").toString();
    }

    private static Attainment attainment(QuotaProfile quota, FiscalPeriod days, Row row, WithoutRate without) {
        var deals = row.getLong("deals");
        var reached = switch (quota.metric()) {
            case REVENUE -> row.getBigDecimal("revenue");
            case DEALS -> BigDecimal.valueOf(deals);
            case QUANTITY -> row.getBigDecimal("pieces");
        };
        var currency = quota.currency();
        return new Attainment(
                quota.metric(),
                currency,
                days.firstDay(),
                days.lastDay(),
                QuotaAmounts.plain(quota.amount(), currency),
                QuotaAmounts.plain(reached, currency),
                QuotaAmounts.plain(quota.amount().subtract(reached), currency),
                percent(reached, quota.amount()),
                deals,
                without);
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
