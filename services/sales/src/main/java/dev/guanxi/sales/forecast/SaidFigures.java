package dev.guanxi.sales.forecast;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.InCurrency;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Finds what people said of forecasts, now and ever before, of what the caller sees; by the rates of the day on which it was said. */
@ApplicationScoped
class SaidFigures {
    private static final String SAYINGS = """
            (select s.*, s.said_at as opened_at, null::timestamptz as closed_at, null::text as rate_house,
                null::text as rate_currency, null::numeric as rate_units, null::numeric as rate_worth,
                lead(s.said_at) over (partition by s.judgement_id order by s.position) as until
            from forecast_saying s where s.period = %s and s.seller_id = any(%s::uuid[]))
            """;
    private static final String FIND = """
            select said.judgement_id, said.seller_id, said.team_wide, said.figure, said.judge_id, p.name as judge_name,
                said.amount, said.currency, said.converted, j.reason, said.said_at, said.until
            from %s said join seller p on p.id = said.judge_id left join forecast_judgement j on j.id = said.judgement_id
            where not said.gone and %s
            order by said.position
            """;

    private final Judgements judgements;
    private final InCurrency conversion;
    private final Pool database;

    SaidFigures(Judgements judgements, InCurrency conversion, Pool database) {
        this.judgements = judgements;
        this.conversion = conversion;
        this.database = database;
    }

    /** In the order in which it was said. */
    Uni<List<SaidFigure>> of(String period, Collection<UUID> sellers, String currency) {
        var sql = new Sql();
        var sayings = SAYINGS.formatted(sql.bind(period), sql.bind(sellers.toArray(UUID[]::new)));
        sql.add(FIND.formatted(
                conversion.table(sql, sayings, currency),
                judgements.visible().sql(new Visibility.Columns("said.owner_id", "said.team", null, null), sql::bind)));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SaidFigures::said)
                        .toList());
    }

    private static SaidFigure said(Row row) {
        var until = row.getOffsetDateTime("until");
        return new SaidFigure(
                row.getUUID("judgement_id"),
                row.getUUID("seller_id"),
                row.getBoolean("team_wide"),
                ForecastFigure.valueOf(row.getString("figure")),
                row.getUUID("judge_id"),
                row.getString("judge_name"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getBigDecimal("converted"),
                row.getString("reason"),
                row.getOffsetDateTime("said_at").toInstant(),
                until == null ? null : until.toInstant());
    }
}
