package dev.guanxi.sales.pipeline;

import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.pipeline.Calibration.OwnSaid;
import dev.guanxi.sales.pipeline.Calibration.StageSaid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Compares what was said of deals with what came of them. */
@ApplicationScoped
public class Calibrations {
    private static final int TENTH = 10;
    private static final String STAGES = """
            select s.pipeline, s.to_stage as stage, count(*) as deals, round(avg(s.probability), 2) as said,
                round(100.0 * count(*) filter (where deal.stage = 'WON') / count(*), 2) as came
            from deal join stage_change s on s.opportunity_id = deal.id
            where s.probability is not null and s.to_stage not in ('WON', 'LOST')
            group by s.pipeline, s.to_stage order by s.pipeline, said, s.to_stage limit 500
            """;
    private static final String OWN = """
            select least(probability / 10, 9) as tenth, count(*) as deals, round(avg(probability), 2) as said,
                round(100.0 * count(*) filter (where stage = 'WON') / count(*), 2) as came
            from deal where probability is not null group by 1 order by 1
            """;
    private static final String BRIER = """
            select round(avg(power(probability / 100.0 - case stage when 'WON' then 1 else 0 end, 2)), 4) as brier
            from deal where probability is not null
            """;

    private final Opportunities opportunities;
    private final Pool database;

    Calibrations(Opportunities opportunities, Pool database) {
        this.opportunities = opportunities;
        this.database = database;
    }

    /**
     * What was said against what came.
     *
     * @param pipeline the key of one pipeline; null for all
     */
    public Uni<Calibration> of(@Nullable String pipeline) {
        return Uni.combine()
                .all()
                .unis(
                        rows(STAGES, pipeline, Calibrations::stage),
                        rows(OWN, pipeline, Calibrations::own),
                        rows(BRIER, pipeline, Function.identity()))
                .asTuple()
                .map(found -> new Calibration(
                        found.getItem1(),
                        found.getItem2(),
                        found.getItem3().getFirst().getBigDecimal("brier")));
    }

    private <T> Uni<List<T>> rows(String query, @Nullable String pipeline, Function<Row, T> view) {
        var sql = new Sql();
        sql.add("with deal as (select * from opportunity where stage in ('WON', 'LOST') and ")
                .add(Opportunities.PRESENT + " and ")
                .add(opportunities.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind));
        if (pipeline != null) {
            sql.add(" and pipeline = " + sql.bind(pipeline));
        }
        sql.add(") ").add(query);
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(view)
                        .toList());
    }

    private static StageSaid stage(Row row) {
        return new StageSaid(
                row.getString("pipeline"), row.getString("stage"), row.getLong("deals"), said(row), came(row));
    }

    private static OwnSaid own(Row row) {
        var from = row.getInteger("tenth") * TENTH;
        var until = from == 90 ? 100 : from + TENTH - 1;
        return new OwnSaid(from, until, row.getLong("deals"), said(row), came(row));
    }

    private static BigDecimal said(Row row) {
        return row.getBigDecimal("said");
    }

    private static BigDecimal came(Row row) {
        return row.getBigDecimal("came");
    }
}
