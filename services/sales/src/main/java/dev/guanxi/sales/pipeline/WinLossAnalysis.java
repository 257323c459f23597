package dev.guanxi.sales.pipeline;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.pipeline.WinLoss.Part;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tells how deals ended, and what those have in common that ended alike. */
@ApplicationScoped
public class WinLossAnalysis {
    private static final int MOST = 500;
    private static final String COUNTS = """
            count(*) filter (where stage = 'WON') as won, count(*) filter (where stage = 'LOST') as lost,
            coalesce(sum(converted) filter (where stage = 'WON'), 0) as won_value,
            coalesce(sum(converted) filter (where stage = 'LOST'), 0) as lost_value
            """;

    private final Opportunities opportunities;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final SalesConfig config;
    private final Pool database;

    WinLossAnalysis(
            Opportunities opportunities,
            InCurrency conversion,
            Unconverted unconverted,
            SalesConfig config,
            Pool database) {
        this.opportunities = opportunities;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.config = config;
        this.database = database;
    }

    /**
     * Which deals are looked at.
     *
     * @param currency of the values; null for the configured one
     * @param pipeline the key of one pipeline; null for all
     * @param from the first day of closing, UTC; null for any
     * @param until the last one
     */
    public record Scope(
            @Nullable String currency,
            @Nullable String pipeline,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** What the closed deals have in common that the caller sees. */
    public Uni<WinLoss> analysis(Aspect by, Scope scope) {
        var currency = scope.currency() == null ? config.currency() : scope.currency();
        return Uni.combine()
                .all()
                .unis(
                        rows("select " + COUNTS + " from deal", currency, scope),
                        rows(parts(by), currency, scope),
                        withoutRate(currency, scope))
                .asTuple()
                .map(found -> winLoss(found.getItem1().getFirst(), found.getItem2(), found.getItem3(), currency));
    }

    private Uni<List<Row>> rows(String query, String currency, Scope scope) {
        var sql = new Sql();
        var deals = closed(sql, scope);
        sql.add("with deal as (select * from " + conversion.table(sql, deals, currency) + " converted_deal) ")
                .add(query);
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private Uni<WithoutRate> withoutRate(String currency, Scope scope) {
        var sql = new Sql();
        return unconverted.find(sql, closed(sql, scope), currency);
    }

    /** The closed deals of a scope that the caller sees. */
    private String closed(Sql sql, Scope scope) {
        var conditions = new ArrayList<String>();
        conditions.add("stage in ('WON', 'LOST')");
        conditions.add(Opportunities.PRESENT);
        conditions.add(opportunities.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind));
        if (scope.pipeline() != null) {
            conditions.add("pipeline = " + sql.bind(scope.pipeline()));
        }
        if (scope.from() != null) {
            conditions.add(
                    "closed_at >= " + sql.bind(scope.from().atStartOfDay().atOffset(ZoneOffset.UTC)));
        }
        if (scope.until() != null) {
            var end = scope.until().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
            conditions.add("closed_at < " + sql.bind(end));
        }
        return "(select * from opportunity where %s)".formatted(String.join(" and ", conditions));
    }

    private static String parts(Aspect by) {
        return switch (by) {
            case REASON -> of("deal", "lower(lost_reason)", "min(lost_reason)", "min(lost_reason)");
            case COMPETITOR -> of("""
                        (select stage, converted, competitor as rival from deal where stage = 'LOST'
                         union all
                         select stage, converted, rival from deal
                         cross join lateral jsonb_array_elements_text(deal.competitors -> 'names') rival
                         where stage = 'WON') met
                        """, "lower(rival)", "min(rival)", "min(rival)");
            case PRODUCT -> of("""
                        (select distinct on (deal.id, l ->> 'productId')
                             deal.stage, deal.converted, l ->> 'productId' as product,
                             l ->> 'name' as label
                         from deal left join lateral jsonb_array_elements(deal.lines -> 'items') l on true) sold
                        left join product p on p.id = sold.product::uuid
                        """, "sold.product", "sold.product", "coalesce(min(p.name), min(sold.label))");
            case OWNER ->
                of(
                        "deal left join seller s on s.owner_id = deal.owner_id",
                        "deal.owner_id",
                        "deal.owner_id",
                        "min(s.name)");
            case TEAM -> of("deal", "team", "team", "team");
            case PIPELINE -> of("deal", "pipeline", "pipeline", "pipeline");
            case MONTH -> ofTime("YYYY-MM");
            case QUARTER -> ofTime("YYYY\"-Q\"Q");
        };
    }

    private static String ofTime(String form) {
        var period = "to_char(closed_at at time zone 'UTC', '%s')".formatted(form);
        return of("deal", period, period, period);
    }

    private static String of(String deals, String group, String key, String name) {
        return "select %s as key, %s as name, %s from %s group by %s order by lost desc, won desc, %s nulls last limit %d"
                .formatted(key, name, COUNTS, deals, group, group, MOST);
    }

    private static WinLoss winLoss(Row all, List<Row> parts, WithoutRate withoutRate, String currency) {
        var won = all.getLong("won");
        var lost = all.getLong("lost");
        return new WinLoss(
                won,
                lost,
                ProductSums.percent(won, won + lost),
                new Money(all.getBigDecimal("won_value"), currency),
                new Money(all.getBigDecimal("lost_value"), currency),
                parts.stream().map(part -> part(part, lost, currency)).toList(),
                withoutRate);
    }

    private static Part part(Row row, long allLost, String currency) {
        var won = row.getLong("won");
        var lost = row.getLong("lost");
        return new Part(
                row.getString("key"),
                row.getString("name"),
                won,
                lost,
                ProductSums.percent(won, won + lost),
                ProductSums.percent(lost, allLost),
                new Money(row.getBigDecimal("won_value"), currency),
                new Money(row.getBigDecimal("lost_value"), currency));
    }
}
