package dev.guanxi.sales.org;

import dev.guanxi.platform.persistence.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Draws the tree of the sales force as it was on any day. */
@ApplicationScoped
public class OrgCharts {
    private static final String CHART = """
            with recursive held as (select * from reporting_span where days @> %1$s::date),
            tree (id, manager_id, job_title, above, way) as (
                select s.id, h.manager_id, h.job_title, '{}'::uuid[], array[s.name, s.id::text]
                from seller s left join held h on h.seller_id = s.id
                where %2$s and h.gone is not true
                union all
                select h.seller_id, h.manager_id, h.job_title, t.above || t.id, t.way || array[s.name, s.id::text]
                from tree t join held h on h.manager_id = t.id join seller s on s.id = h.seller_id),
            below as (select a.id, count(*)::int as reports from tree t, unnest(t.above) a (id) group by a.id)
            select t.id, s.name, s.owner_id, s.team, t.manager_id, t.job_title, cardinality(t.above) as level,
                coalesce(b.reports, 0) as reports
            from tree t join seller s on s.id = t.id left join below b on b.id = t.id order by t.way limit %3$d
            """;

    private final Pool database;

    OrgCharts(Pool database) {
        this.database = database;
    }

    /**
     * Who reported to whom.
     *
     * @param under the seller at the top; null for everybody, beginning with those who report to nobody
     */
    public Uni<OrgChart> on(LocalDate day, @Nullable UUID under) {
        var sql = new Sql();
        var on = sql.bind(day);
        var top = under == null ? "h.manager_id is null" : "s.id = " + sql.bind(under);
        sql.add(CHART.formatted(on, top, OrgChart.MOST + 1));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            var people = StreamSupport.stream(rows.spliterator(), false)
                    .map(OrgCharts::member)
                    .toList();
            return new OrgChart(day, people.stream().limit(OrgChart.MOST).toList(), people.size() <= OrgChart.MOST);
        });
    }

    private static OrgChart.Member member(Row row) {
        return new OrgChart.Member(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("owner_id"),
                row.getString("team"),
                row.getUUID("manager_id"),
                row.getString("job_title"),
                row.getInteger("level"),
                row.getInteger("reports"));
    }
}
