package dev.guanxi.sales.routing;

import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.pool.PoolCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out who is to get leads. One transaction at a time does, so that two do not both fill somebody's last place; what
 * is found out for a thousand leads costs little more than for one.
 */
@ApplicationScoped
public class Routing {
    /** Until the transaction ends nobody else gives out leads by rules. */
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtext('lead-routing'))";

    private static final String SEATS = """
            select s.owner_id, s.team, s.lead_capacity, array(select d.day::date
                from generate_series($1::date - 1, $1::date + 1, interval '1 day') d (day)
                join seller_away a on a.seller_id = s.id and a.days @> d.day::date) as away
            from seller s where s.lead_capacity > 0 order by s.id
            """;
    /** Each by itself along the index: otherwise every open lead there is may be compared with a list of thousands. */
    private static final String OPEN = """
            select o.owner_id,
                (select count(*) from lead l where l.owner_id = o.owner_id and l.status = 'ASSIGNED' and not l.removed)
            from unnest($1::text[]) o (owner_id)
            """;

    /** Whoever takes leads out of a pool with a cap waits, and sees what is given out here. */
    private static final String HOLD = """
            insert into lead_claim_count as c (pool_id, owner_id, day, claimed)
            select p.id, p.owner, $3, 0 from unnest($1::uuid[], $2::text[]) p (id, owner)
            on conflict (pool_id, owner_id) do update set claimed = c.claimed
            """;

    private final AssignmentRules rules;
    private final LeadConditions conditions;
    private final LeadTerritories territories;
    private final PoolCatalogue pools;
    private final Clock clock;

    Routing(
            AssignmentRules rules,
            LeadConditions conditions,
            LeadTerritories territories,
            PoolCatalogue pools,
            Clock clock) {
        this.rules = rules;
        this.conditions = conditions;
        this.territories = territories;
        this.pools = pools;
        this.clock = clock;
    }

    /** Where these leads are to go, in this order, within the present transaction; flush what it is to see. */
    public Uni<List<Wanted>> of(List<UUID> leads) {
        return rules.active()
                .chain(asked -> asked.isEmpty()
                        ? Uni.createFrom().item(nowhere(leads))
                        : InTransaction.select(row -> row.length, ALONE)
                                .chain(() -> matches(asked, leads))
                                .chain(matches -> sharing(asked, leads)
                                        .map(sharing -> leads.stream()
                                                .map(lead ->
                                                        sharing.wanted(lead, matches.getOrDefault(lead, List.of())))
                                                .toList())));
    }

    private Uni<Sharing> sharing(List<AssignmentRule> asked, List<UUID> leads) {
        var asksTerritories =
                asked.stream().anyMatch(rule -> rule.profile().target().asksTerritories());
        var takers = asksTerritories ? territories.of(leads) : Uni.createFrom().item(LeadTerritories.Takers.NOBODY);
        return takers.chain(known -> seats().map(seats -> new Sharing(asked, seats, known)));
    }

    private static List<Wanted> nowhere(List<UUID> leads) {
        return leads.stream().map(Wanted::nothing).toList();
    }

    /** Which rules are for which leads, by their places in the order. */
    private Uni<Map<UUID, List<Integer>>> matches(List<AssignmentRule> asked, List<UUID> leads) {
        var sql = new Sql().add("select id");
        for (var rule : asked) {
            sql.add(", coalesce(")
                    .add(conditions.condition(rule.profile().filter(), sql))
                    .add(", false)");
        }
        sql.add(" from lead where id = any(")
                .add(sql.bind(leads.toArray(UUID[]::new)))
                .add(")");
        return InTransaction.select(Function.identity(), sql.text(), values(sql))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> places(row), (one, _) -> one)));
    }

    private static Object[] values(Sql sql) {
        var tuple = sql.parameters();
        var values = new Object[tuple.size()];
        Arrays.setAll(values, tuple::getValue);
        return values;
    }

    private static List<Integer> places(Object[] row) {
        var places = new ArrayList<Integer>();
        for (int i = 1; i < row.length; i++) {
            if (Boolean.TRUE.equals(row[i])) {
                places.add(i - 1);
            }
        }
        return places;
    }

    /** All who are there today and have a capacity, with what they have. */
    private Uni<List<Seat>> seats() {
        return InTransaction.select(this::present, SEATS, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .map(found -> found.stream().flatMap(Optional::stream).toList())
                .call(this::hold)
                .chain(found -> InTransaction.select(
                                row -> Map.entry((String) row[0], Math.toIntExact((Long) row[1])), OPEN, (Object)
                                        found.stream().map(Seat::owner).toArray(String[]::new))
                        .map(counted ->
                                counted.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                        .map(open -> found.stream()
                                .map(seat -> new Seat(
                                        seat.owner(), seat.team(), seat.capacity(), open.getOrDefault(seat.owner(), 0)))
                                .toList()));
    }

    private Uni<?> hold(List<Seat> found) {
        var capped = found.stream()
                .filter(seat -> pools.closestTo(seat.team()).rules().holdingCap() != null)
                .toList();
        return capped.isEmpty()
                ? Uni.createFrom().voidItem()
                : InTransaction.update(
                        HOLD,
                        capped.stream()
                                .map(seat -> pools.closestTo(seat.team()).id())
                                .toArray(UUID[]::new),
                        capped.stream().map(Seat::owner).toArray(String[]::new),
                        LocalDate.EPOCH);
    }

    /** Somebody of the list; nobody when they are away. A pool's cap holds for them as it does for everybody. */
    private Optional<Seat> present(Object[] row) {
        var team = (String) row[1];
        var pool = pools.closestTo(team);
        var today = pool.day(clock.instant());
        var away = List.of((LocalDate[]) row[3]).contains(today);
        var cap = pool.rules().holdingCap();
        var capacity = (Integer) row[2];
        return away
                ? Optional.empty()
                : Optional.of(new Seat((String) row[0], team, cap == null ? capacity : Math.min(cap, capacity), 0));
    }
}
