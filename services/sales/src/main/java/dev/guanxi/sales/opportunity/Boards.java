package dev.guanxi.sales.opportunity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldWording;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.opportunity.BoardSums.Sum;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.PipelineCatalogue;
import dev.guanxi.sales.stages.StageDefinition;
import dev.guanxi.sales.stages.StageKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Shows the deals of a pipeline as a board. */
@ApplicationScoped
public class Boards {
    private static final int ALL = 100;

    private final Opportunities opportunities;
    private final PipelineCatalogue pipelines;
    private final BoardSums sums;
    private final Unconverted unconverted;
    private final SalesConfig config;
    private final Pool database;

    Boards(
            Opportunities opportunities,
            PipelineCatalogue pipelines,
            BoardSums sums,
            Unconverted unconverted,
            SalesConfig config,
            Pool database) {
        this.opportunities = opportunities;
        this.pipelines = pipelines;
        this.sums = sums;
        this.unconverted = unconverted;
        this.config = config;
        this.database = database;
    }

    /** A column before anything is in it. */
    private record Slot(String stage, FieldWording name, int probability, boolean retired) {
        static Slot of(StageDefinition stage) {
            return new Slot(stage.key(), stage.name(), stage.probability(), stage.outOfUse());
        }

        boolean isOpen() {
            return StageKeys.isOpen(stage);
        }

        static Slot end(String stage) {
            return new Slot(stage, StageKeys.nameOfEnd(stage), stage.equals(StageKeys.WON) ? ALL : 0, false);
        }
    }

    /**
     * The deals of a pipeline that the caller sees, stage by stage.
     *
     * @param key of the pipeline; null for the standard one
     * @param height how many deals a column shows
     * @param currency of the sums; each currency by itself when null
     */
    public Uni<Board> board(@Nullable String key, int height, @Nullable String currency) {
        var pipeline = key == null
                ? pipelines.standard()
                : pipelines.find(key).orElseThrow(() -> new NotFound("pipeline", key));
        var slots = slots(pipeline);
        var visibility = opportunities.visible();
        return Uni.combine()
                .all()
                .unis(
                        sums.of(pipeline.key(), visibility, currency),
                        newest(pipeline, slots, visibility, height),
                        withoutRate(pipeline, visibility, currency))
                .asTuple()
                .map(found -> new Board(
                        pipeline.key(),
                        open(slots, found.getItem1()),
                        slots.stream()
                                .map(slot -> column(slot, found.getItem1(), found.getItem2()))
                                .filter(column -> !column.retired() || column.count() > 0)
                                .toList(),
                        found.getItem3().orElse(null)));
    }

    private static List<Board.OpenSum> open(List<Slot> slots, List<Sum> sums) {
        return sums.stream()
                .filter(sum -> StageKeys.isOpen(sum.stage()))
                .collect(groupingBy(Sum::currency, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(each -> new Board.OpenSum(
                        money(each.getValue().stream().map(sum -> sum.weighing().amount()), each.getKey()),
                        money(each.getValue().stream().map(sum -> weighted(slots, sum)), each.getKey())))
                .toList();
    }

    /** Rounded when everything is added up, not before. */
    private static Money money(Stream<BigDecimal> amounts, String currency) {
        return new Money(amounts.reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    private static BigDecimal weighted(List<Slot> slots, Sum sum) {
        return slots.stream()
                .filter(slot -> slot.stage().equals(sum.stage()))
                .findFirst()
                .map(slot -> sum.weighing().weighted(slot.probability(), slot.isOpen()))
                .orElse(BigDecimal.ZERO);
    }

    private static List<Slot> slots(KnownPipeline pipeline) {
        return Stream.concat(
                        pipeline.stages().stream().map(Slot::of),
                        Stream.of(StageKeys.WON, StageKeys.LOST).map(Slot::end))
                .toList();
    }

    private Uni<Optional<WithoutRate>> withoutRate(
            KnownPipeline pipeline, Visibility visibility, @Nullable String currency) {
        if (currency == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var sql = new Sql();
        return unconverted
                .find(sql, BoardSums.seen(sql, pipeline.key(), visibility), currency)
                .map(Optional::of);
    }

    /** Each column is an index walk of its own, so that a full column costs no more than a thin one. */
    private Uni<List<OpportunityRow>> newest(
            KnownPipeline pipeline, List<Slot> slots, Visibility visibility, int height) {
        var sql = new Sql();
        var stages = sql.bind(slots.stream().map(Slot::stage).toArray(String[]::new)) + "::text[]";
        sql.add("select d.* from unnest(" + stages + ") column_stage cross join lateral (select ")
                .add(OpportunityRow.COLUMNS + " from " + OpportunityRow.table(config.standstillDays()))
                .add(" where pipeline = " + sql.bind(pipeline.key()) + " and stage = column_stage and ")
                .add(Opportunities.PRESENT + " and ")
                .add(visibility.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind))
                .add(" order by opened_at desc, id desc limit " + height + ") d");
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> list(rows, OpportunityRow::of));
    }

    private static Board.Column column(Slot slot, List<Sum> all, List<OpportunityRow> newest) {
        var sums = all.stream().filter(sum -> sum.stage().equals(slot.stage())).toList();
        return new Board.Column(
                slot.stage(),
                slot.name(),
                slot.probability(),
                slot.retired(),
                sums.stream().mapToLong(Sum::deals).sum(),
                sums.stream().map(Sum::amount).toList(),
                sums.stream()
                        .map(sum -> new Money(weighted(List.of(slot), sum), sum.currency()))
                        .toList(),
                newest.stream()
                        .filter(deal -> deal.stage().equals(slot.stage()))
                        .toList());
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }
}
