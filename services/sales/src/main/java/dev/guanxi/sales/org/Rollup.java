package dev.guanxi.sales.org;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.opportunity.Opportunities;
import dev.guanxi.sales.org.TeamWins.Part;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Adds up what the people below somebody won, each deal by the reporting lines of the day of its closing. */
@ApplicationScoped
public class Rollup {
    /** A query in brackets: who was below somebody on which days; the manager themself on all. */
    private static final String BELOW = """
            (with recursive below (id, days) as (
                select %1$s::uuid, daterange(null, null)
                union all
                select s.seller_id, s.days * b.days
                from below b join reporting_span s on s.manager_id = b.id and s.days && b.days)
            select p.id, p.name, p.owner_id, below.days from below join seller p on p.id = below.id)
            """;

    private static final String WON = """
            (select o.* from opportunity o join %s b
                on b.owner_id = o.owner_id and b.days @> (o.closed_at at time zone 'UTC')::date
            where o.stage = 'WON' and %s and %s and (o.closed_at at time zone 'UTC')::date between %s and %s)
            """;

    private static final String PARTS = """
            select b.id, b.name, count(deal.id) filter (where deal.converted is not null) as deals,
                coalesce(sum(deal.converted), 0) as won
            from (select distinct id, name, owner_id from %1$s b where b.days && daterange(%2$s, %3$s, '[]')) b
            left join %4$s deal on deal.owner_id = b.owner_id
            group by b.id, b.name order by won desc, b.name, b.id
            """;

    private final Opportunities opportunities;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final SalesConfig config;
    private final Pool database;

    Rollup(
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
     * What is added up.
     *
     * @param currency of the sums; null for the house's
     */
    public record Scope(
            UUID manager,
            LocalDate from,
            LocalDate until,
            @Nullable String currency) {}

    /** A query in brackets with who was below a seller on which days: id, name, owner_id, days. */
    public static String below(Sql sql, UUID manager) {
        return BELOW.formatted(sql.bind(manager));
    }

    /** What was won in a period. */
    public Uni<TeamWins> wins(Scope scope) {
        var currency = scope.currency() == null ? config.currency() : scope.currency();
        var sql = new Sql();
        var deals = conversion.table(sql, won(sql, scope), currency);
        sql.add(PARTS.formatted(below(sql, scope.manager()), sql.bind(scope.from()), sql.bind(scope.until()), deals));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> part(row, currency))
                        .toList())
                .chain(parts -> without(scope, currency).map(without -> wins(scope, parts, currency, without)));
    }

    private Uni<WithoutRate> without(Scope scope, String currency) {
        var sql = new Sql();
        return unconverted.find(sql, won(sql, scope), currency);
    }

    private String won(Sql sql, Scope scope) {
        return WON.formatted(
                below(sql, scope.manager()),
                "not o.removed",
                opportunities.visible().sql(new Visibility.Columns("o.owner_id", "o.team", null, null), sql::bind),
                sql.bind(scope.from()),
                sql.bind(scope.until()));
    }

    private static Part part(Row row, String currency) {
        return new Part(
                row.getUUID("id"),
                row.getString("name"),
                row.getLong("deals"),
                new Money(row.getBigDecimal("won"), currency));
    }

    private static TeamWins wins(Scope scope, List<Part> parts, String currency, WithoutRate without) {
        var below = parts.stream()
                .filter(part -> !part.sellerId().equals(scope.manager()))
                .count();
        return new TeamWins(
                scope.manager(),
                scope.from(),
                scope.until(),
                Math.toIntExact(below),
                parts.stream().mapToLong(Part::deals).sum(),
                Money.sum(parts.stream().map(Part::won), currency),
                parts.stream().limit(TeamWins.MOST).toList(),
                parts.size() <= TeamWins.MOST,
                without);
    }
}
