package dev.guanxi.sales.pipeline;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.fiscal.FiscalYearService;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.opportunity.Weighing;
import dev.guanxi.sales.pipeline.PipelineFigures.Cycle;
import dev.guanxi.sales.pipeline.PipelineFigures.Open;
import dev.guanxi.sales.pipeline.PipelineFigures.StageFigure;
import dev.guanxi.sales.pipeline.PipelineFigures.Won;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.PipelineCatalogue;
import dev.guanxi.sales.stages.StageKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Adds the deals up that a caller sees. */
@ApplicationScoped
public class Pipeline {
    private static final String STAGES = "select pipeline, stage, count(*) as deals, " + Weighing.columns("converted")
            + " from deal group by pipeline, stage";
    private static final String CYCLE = """
            select count(*) as deals, avg(days) as mean, percentile_cont(0.5) within group (order by days) as median
            from (select (closed_at at time zone 'UTC')::date - (engaged_at at time zone 'UTC')::date as days
                  from deal where stage = 'WON' and engaged_at is not null) won
            """;
    private static final String REGIONS = """
            select coalesce(nullif(split_part(team, '/', 3), ''), '-') as name, count(*) as deals, sum(converted) as amount
            from deal where stage = 'WON' group by 1 order by 1
            """;
    private static final String DAYS = """
            select (closed_at at time zone 'UTC')::date as day, count(*) as deals, sum(converted) as amount
            from deal where stage = 'WON' group by 1 order by 1
            """;
    private static final String PRODUCTS = """
            select line.product_id, coalesce(p.name, max(line.name)) as name,
                count(*) filter (where line.stage = 'WON') as won,
                count(*) filter (where line.stage = 'LOST') as lost,
                count(*) filter (where line.stage not in ('WON', 'LOST')) as open,
                coalesce(sum(line.value) filter (where line.stage = 'WON'), 0) as won_value,
                sum(line.quantity * p.list_amount) filter (where line.stage not in ('WON', 'LOST')) as open_at_list
            from (select deal.stage, (l ->> 'productId')::uuid as product_id, l ->> 'name' as name,
                      (l ->> 'quantity')::int as quantity,
                      case when deal.amount = deal.converted then (l ->> 'quantity')::int * (l ->> 'unitPrice')::numeric
                        else (l ->> 'quantity')::int * (l ->> 'unitPrice')::numeric * deal.converted / deal.amount end as value
                  from deal cross join lateral jsonb_array_elements(deal.lines -> 'items') l) line
            left join product p on p.id = line.product_id and p.list_currency = :currency
            group by line.product_id, p.name order by name
            """;

    private static final String PRICED = ":currency";

    private final Opportunities opportunities;
    private final SalesConfig config;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final FiscalYearService calendars;
    private final PipelineCatalogue pipelines;
    private final Pool database;

    Pipeline(
            Opportunities opportunities,
            SalesConfig config,
            InCurrency conversion,
            Unconverted unconverted,
            FiscalYearService calendars,
            PipelineCatalogue pipelines,
            Pool database) {
        this.opportunities = opportunities;
        this.config = config;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.calendars = calendars;
        this.pipelines = pipelines;
        this.database = database;
    }

    /**
     * What the deals add up to that the caller sees.
     *
     * @param currency of all amounts; null for the configured one. Deals in others are converted by the rates of their day
     * @param pipeline the key of the pipeline whose deals count; null for those of all
     */
    public Uni<PipelineFigures> figures(@Nullable String currency, @Nullable String pipeline) {
        return figures(currency, pipeline, opportunities.visible());
    }

    /** The same of the deals that somebody sees. */
    public Uni<PipelineFigures> figures(@Nullable String currency, @Nullable String pipeline, Visibility seen) {
        var shown = shown(pipeline);
        var in = currency == null ? config.currency() : currency;
        var nothing = Money.zero(in);
        var counted = new Counted(in, pipeline, seen);
        return Uni.combine()
                .all()
                .unis(
                        rows(STAGES, counted, StageSums::of),
                        rows(CYCLE, counted, Pipeline::cycle),
                        rows(REGIONS, counted, row -> won(row, in)),
                        rows(DAYS, counted, row -> DayWon.of(row, in)),
                        rows(PRODUCTS, counted, ProductSums::of),
                        withoutRate(counted),
                        calendars.calendar())
                .asTuple()
                .map(found -> figures(
                        nothing,
                        new Stages(
                                StageSums.figures(shown, found.getItem1(), nothing),
                                StageSums.expected(shown, found.getItem1(), nothing)),
                        found.getItem2().getFirst(),
                        new Breakdown(
                                found.getItem3(),
                                DayWon.byQuarter(found.getItem4(), found.getItem7()),
                                found.getItem5()),
                        found.getItem6()));
    }

    private record Stages(List<StageFigure> figures, Money expected) {}

    private record Breakdown(List<Won> regions, List<Won> quarters, List<ProductSums> products) {}

    private List<KnownPipeline> shown(@Nullable String key) {
        return key == null
                ? pipelines.all()
                : List.of(pipelines.find(key).orElseThrow(() -> new NotFound("pipeline", key)));
    }

    /** Which deals count. */
    private record Counted(String currency, @Nullable String pipeline, Visibility visibility) {}

    private <T> Uni<List<T>> rows(String query, Counted counted, Function<Row, T> view) {
        var sql = new Sql();
        sql.add("with deal as (select * from %s deal where converted is not null) "
                        .formatted(conversion.table(sql, seen(sql, counted), counted.currency())))
                .add(query.contains(PRICED) ? query.replace(PRICED, sql.bind(counted.currency())) : query);
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> list(rows, view));
    }

    private static String seen(Sql sql, Counted counted) {
        var seen = counted.visibility().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind);
        var key = counted.pipeline();
        var ofPipeline = key == null ? "" : " and pipeline = " + sql.bind(key);
        return "(select * from opportunity where %s and %s%s)".formatted(Opportunities.PRESENT, seen, ofPipeline);
    }

    private Uni<WithoutRate> withoutRate(Counted counted) {
        var sql = new Sql();
        return unconverted.find(sql, seen(sql, counted), counted.currency());
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }

    private static Cycle cycle(Row row) {
        var deals = row.getLong("deals");
        return deals == 0
                ? new Cycle(0, BigDecimal.ZERO, BigDecimal.ZERO)
                : new Cycle(
                        deals,
                        row.getBigDecimal("mean").setScale(2, RoundingMode.HALF_UP),
                        BigDecimal.valueOf(row.getDouble("median")).stripTrailingZeros());
    }

    private static Won won(Row row, String currency) {
        return new Won(row.getString("name"), row.getLong("deals"), amount(row, currency));
    }

    private static Money amount(Row row, String currency) {
        return new Money(row.getBigDecimal("amount"), currency);
    }

    private static PipelineFigures figures(
            Money nothing, Stages found, Cycle cycle, Breakdown breakdown, WithoutRate withoutRate) {
        var stages = found.figures();
        var won = StageSums.end(stages, StageKeys.WON);
        var lost = StageSums.end(stages, StageKeys.LOST);
        return new PipelineFigures(
                stages,
                won.amount(),
                ProductSums.percent(won.count(), won.count() + lost.count()),
                cycle.deals() == 0 ? null : cycle,
                breakdown.regions(),
                breakdown.quarters(),
                breakdown.products().stream()
                        .map(product -> product.figure(nothing.currency()))
                        .toList(),
                open(nothing, found, breakdown.products()),
                withoutRate);
    }

    private static Open open(Money nothing, Stages found, List<ProductSums> products) {
        var count = found.figures().stream()
                .filter(s -> StageKeys.isOpen(s.stage()))
                .mapToLong(StageFigure::count)
                .sum();
        return new Open(
                count,
                found.expected(),
                sum(nothing, products.stream().map(ProductSums::atList)),
                sum(nothing, products.stream().map(ProductSums::weighted)),
                sum(nothing, products.stream().filter(p -> !p.isRated()).map(ProductSums::atList)));
    }

    private static Money sum(Money nothing, Stream<BigDecimal> amounts) {
        return new Money(amounts.reduce(BigDecimal.ZERO, BigDecimal::add), nothing.currency());
    }
}
