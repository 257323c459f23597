package dev.guanxi.sales.opportunity;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.currency.InCurrency;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the deals of a pipeline add up to, stage by stage. Each currency by itself is kept by the database with every change
 * of a deal, and costs the same among many deals as among few; in one currency the deals themselves are read.
 */
@ApplicationScoped
class BoardSums {
    private static final String KEPT = """
            select stage, currency, sum(deals)::bigint as deals, sum(amount) as amount, sum(unsaid) as unsaid,
                sum(own_weighted) as own_weighted
            from board_sum where pipeline = %s and %s group by 1, 2 having sum(deals) > 0 order by 1, 2
            """;

    private static final String CONVERTED =
            "select stage, %s::text as currency, count(*) as deals, %s from %s deal group by 1, 2 order by 1, 2";

    /** What is put together is gone for others in the moment in which its sum is there. */
    private static final String FOLD = """
            with many as (
                select pipeline, stage, currency, owner_id, team from board_sum
                group by 1, 2, 3, 4, 5 having count(*) > 1 limit $1),
            gone as (
                delete from board_sum b using many m
                where b.pipeline = m.pipeline and b.stage = m.stage and b.currency = m.currency
                    and b.owner_id is not distinct from m.owner_id and b.team is not distinct from m.team
                returning b.*)
            insert into board_sum
            select pipeline, stage, currency, owner_id, team, sum(deals), sum(amount), sum(unsaid), sum(own_weighted)
            from gone group by 1, 2, 3, 4, 5 having sum(deals) <> 0
            """;

    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtext('board_sum'))";

    /** What the deals of one stage in one currency add up to. */
    record Sum(String stage, String currency, long deals, Weighing weighing) {
        private static Sum of(Row row) {
            return new Sum(row.getString("stage"), row.getString("currency"), row.getLong("deals"), Weighing.of(row));
        }

        Money amount() {
            return new Money(weighing.amount(), currency);
        }
    }

    private final InCurrency conversion;
    private final Pool database;

    BoardSums(InCurrency conversion, Pool database) {
        this.conversion = conversion;
        this.database = database;
    }

    /**
     * The sums of a pipeline.
     *
     * @param currency of the sums; each currency by itself when null
     */
    Uni<List<Sum>> of(String pipeline, Visibility visibility, @Nullable String currency) {
        var sql = new Sql();
        if (currency == null) {
            sql.add(KEPT.formatted(sql.bind(pipeline), visibility.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind)));
        } else {
            var deals = conversion.table(sql, seen(sql, pipeline, visibility), currency);
            sql.add(CONVERTED.formatted(sql.bind(currency), Weighing.columns("converted"), deals));
        }
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Sum::of)
                        .toList());
    }

    /** The deals of a pipeline that somebody sees, as a table in brackets. */
    static String seen(Sql sql, String pipeline, Visibility visibility) {
        return "(select * from opportunity where pipeline = %s and %s and %s)"
                .formatted(
                        sql.bind(pipeline),
                        Opportunities.PRESENT,
                        visibility.sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind));
    }

    /** Puts together what changes left of so many sums, one after another; {@return how many sums that came to} */
    Uni<Integer> fold(int atMost) {
        return database.withTransaction(connection -> connection
                .query(IN_TURN)
                .execute()
                .chain(() -> connection.preparedQuery(FOLD).execute(Tuple.of(atMost)))
                .map(SqlResult::rowCount));
    }
}
