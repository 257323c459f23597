package dev.guanxi.sales.territory;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.SalesConfig;
import dev.guanxi.sales.currency.InCurrency;
import dev.guanxi.sales.currency.Unconverted;
import dev.guanxi.sales.currency.WithoutRate;
import dev.guanxi.sales.territory.TerritoryFigures.Count;
import dev.guanxi.sales.territory.TerritoryFigures.Part;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Adds up what falls into the territories, and what was won there. */
@ApplicationScoped
public class Figures {
    private static final String DEALS = """
            (select o.* from opportunity o where not o.removed and %s
                and (o.closed_at is null or o.stage = 'WON'
                    and (o.closed_at at time zone 'UTC')::date between %s::date and %s::date))
            """;
    private static final String SUMS = """
            select p.territory_id,
                count(*) filter (where p.kind = 'CUSTOMER') as customers, count(*) filter (where p.kind = 'LEAD') as leads,
                count(*) filter (where p.kind = 'OPPORTUNITY' and r.closed_at is null) as open_deals,
                coalesce(sum(r.converted) filter (where r.closed_at is null), 0) as open,
                count(*) filter (where r.closed_at is not null) as won_deals,
                coalesce(sum(r.converted) filter (where r.closed_at is not null), 0) as won
            from territory_place p join (
                select id, null::numeric as converted, null::timestamptz as closed_at from customer_region
                where status = 'ACTIVE' and %1$s
                union all select id, null, null from lead where not removed and status in ('NEW', 'ASSIGNED') and %1$s
                union all select id, converted, closed_at from %2$s deal) r on r.id = p.record_id
            group by p.territory_id
            """;
    private static final String TERRITORIES = "select id, name, parent_id from territory order by name, id";

    private final PlaceSearch search;
    private final InCurrency conversion;
    private final Unconverted unconverted;
    private final SalesConfig config;
    private final Pool database;

    Figures(PlaceSearch search, InCurrency conversion, Unconverted unconverted, SalesConfig config, Pool database) {
        this.search = search;
        this.conversion = conversion;
        this.unconverted = unconverted;
        this.config = config;
        this.database = database;
    }

    /**
     * What is added up.
     *
     * @param from the first day of closing, UTC
     * @param until the last one
     * @param currency of the sums; null for the house's
     */
    public record Scope(
            LocalDate from, LocalDate until, @Nullable String currency) {}

    private record Known(UUID id, String name, @Nullable UUID parent) {}

    public Uni<TerritoryFigures> of(Scope scope) {
        var currency = scope.currency() == null ? config.currency() : scope.currency();
        var sql = new Sql();
        var deals = conversion.table(sql, deals(sql, scope), currency);
        sql.add(SUMS.formatted(seen(sql, "owner_id", "team"), deals));
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> counts(rows, currency))
                .chain(counts -> territories()
                        .chain(known -> without(scope, currency)
                                .map(without -> new TerritoryFigures(
                                        scope.from(), scope.until(), parts(known, counts, currency), without))));
    }

    private Uni<WithoutRate> without(Scope scope, String currency) {
        var sql = new Sql();
        return unconverted.find(sql, deals(sql, scope), currency);
    }

    private String deals(Sql sql, Scope scope) {
        return DEALS.formatted(seen(sql, "o.owner_id", "o.team"), sql.bind(scope.from()), sql.bind(scope.until()));
    }

    private String seen(Sql sql, String owner, String team) {
        return search.visible().sql(new Visibility.Columns(owner, team, null, null), sql::bind);
    }

    private static Map<@Nullable UUID, Count> counts(Iterable<Row> rows, String currency) {
        var counts = new HashMap<@Nullable UUID, Count>();
        rows.forEach(row -> counts.put(
                row.getUUID("territory_id"),
                new Count(
                        row.getLong("customers"),
                        row.getLong("leads"),
                        row.getLong("open_deals"),
                        new Money(row.getBigDecimal("open"), currency),
                        row.getLong("won_deals"),
                        new Money(row.getBigDecimal("won"), currency))));
        return counts;
    }

    private Uni<List<Known>> territories() {
        return database.preparedQuery(TERRITORIES)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Known(row.getUUID("id"), row.getString("name"), row.getUUID("parent_id")))
                        .toList());
    }

    private static List<Part> parts(List<Known> known, Map<@Nullable UUID, Count> counts, String currency) {
        var parts = new ArrayList<Part>();
        var tree = new Tree(known, counts, currency, new HashSet<>());
        known.stream().filter(one -> one.parent() == null).forEach(one -> tree.add(one, 0, parts));
        if (counts.get(null) instanceof Count nowhere) {
            parts.add(new Part(null, null, null, 0, nowhere, nowhere));
        }
        return List.copyOf(parts);
    }

    private record Tree(List<Known> known, Map<@Nullable UUID, Count> counts, String currency, Set<UUID> seen) {
        /** Adds a territory and its parts, and tells what they come to. */
        Count add(Known one, int level, List<Part> parts) {
            if (!seen.add(one.id())) {
                return Count.nothing(currency);
            }
            var own = Objects.requireNonNullElseGet(counts.get(one.id()), () -> Count.nothing(currency));
            var place = parts.size();
            var below = new ArrayList<Part>();
            var all = own;
            for (var part : known) {
                if (one.id().equals(part.parent())) {
                    all = all.plus(add(part, level + 1, below));
                }
            }
            parts.add(place, new Part(one.id(), one.name(), one.parent(), level, own, all));
            parts.addAll(below);
            return all;
        }
    }
}
