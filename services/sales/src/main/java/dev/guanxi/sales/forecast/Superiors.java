package dev.guanxi.sales.forecast;

import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.org.ReportingTree;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells who is above somebody. */
@ApplicationScoped
class Superiors {
    private static final String ABOVE = """
            select d.day, w.person from unnest(%s::date[]) d (day) join %s w on w.days @> d.day
            where w.distance > 0 order by d.day, w.distance desc
            """;
    private static final String LEADER = """
            select p.id, p.owner_id, p.team, w.distance from %s w join seller p on p.id = w.person
            where p.owner_id = %s and w.days @> %s::date
            """;

    private final Pool database;

    Superiors(Pool database) {
        this.database = database;
    }

    /** Those above somebody on some days, the farthest first. */
    Uni<Map<LocalDate, List<UUID>>> of(UUID seller, Collection<LocalDate> days) {
        var sql = new Sql();
        sql.add(ABOVE.formatted(sql.bind(days.toArray(LocalDate[]::new)), ReportingTree.above(sql, seller)));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            var above = new HashMap<LocalDate, List<UUID>>();
            days.forEach(day -> above.put(day, new ArrayList<>()));
            rows.forEach(row -> above.computeIfAbsent(row.getLocalDate("day"), _ -> new ArrayList<>())
                    .add(row.getUUID("person")));
            return above;
        });
    }

    /**
     * Somebody who leads somebody, or is that person.
     *
     * @param distance how many lines are between them; none for the person
     */
    record Leader(UUID sellerId, String ownerId, String team, int distance) {
        boolean isThemself() {
            return distance == 0;
        }
    }

    /** The person of this log-in, if they are above somebody on a day, or are that person: at most one. */
    Uni<List<Leader>> leading(UUID seller, String login, LocalDate day) {
        var sql = new Sql();
        sql.add(LEADER.formatted(ReportingTree.above(sql, seller), sql.bind(login), sql.bind(day)));
        return database.preparedQuery(sql.text()).execute(sql.parameters()).map(rows -> {
            var found = new ArrayList<Leader>();
            rows.forEach(row -> found.add(new Leader(
                    row.getUUID("id"), row.getString("owner_id"), row.getString("team"), row.getInteger("distance"))));
            return found;
        });
    }
}
