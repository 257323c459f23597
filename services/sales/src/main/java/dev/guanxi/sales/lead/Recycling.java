package dev.guanxi.sales.lead;

import dev.guanxi.platform.sql.InTransaction;
import dev.guanxi.sales.lead.LeadTidings.Concerned;
import dev.guanxi.sales.pool.KnownPool;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes leads back into their pool about which nothing was done for too long, and tells their owners some days before.
 * Each step is a transaction of bounded size that passes over what another replica has in hand; what is done is done
 * when a process is killed, and the rest is still due. Where a pool warns, no lead goes back whose owner was not warned
 * for as long, also when the rule is stricter since yesterday.
 */
@ApplicationScoped
class Recycling {
    static final int AT_ONCE = 200;

    private static final String WARN = """
            update lead set warned_for = touched_at, warned_at = $3 where id in (
                select id from lead where pool_id = $1 and status = 'ASSIGNED' and not removed
                    and touched_at > '-infinity' and touched_at <= $2
                    and warned_for is distinct from touched_at
                order by touched_at, id limit $4 for update skip locked)
            returning owner_id, id, number
            """;
    private static final String DUE = """
            select id from lead where pool_id = $1 and status = 'ASSIGNED' and not removed
                    and touched_at > '-infinity' and touched_at <= $2
                and coalesce(protected_until, touched_at) <= $3
                and ($4 = 0 or warned_for = touched_at and warned_at <= $5)
            order by touched_at, id limit $6 for update skip locked
            """;

    private final Leads leads;
    private final LeadTidings tidings;
    private final Clock clock;

    Recycling(Leads leads, LeadTidings tidings, Clock clock) {
        this.leads = leads;
        this.tidings = tidings;
        this.clock = clock;
    }

    /** Warns of some leads of a pool that go back before long, and says of how many. */
    @WithTransaction
    Uni<Integer> warn(KnownPool pool, int recycleDays) {
        var days = pool.rules().warningDays();
        return InTransaction.select(
                        row -> new Concerned((String) row[0], (UUID) row[1], (String) row[2]),
                        WARN,
                        pool.id(),
                        daysAgo(recycleDays - days),
                        daysAgo(0),
                        AT_ONCE)
                .call(warned -> tidings.warn(warned, days))
                .map(List::size);
    }

    /** Takes some leads back into a pool, and says how many. */
    @WithTransaction
    Uni<Integer> recycle(KnownPool pool, int recycleDays) {
        var days = pool.rules().warningDays();
        return InTransaction.select(
                        row -> (UUID) row[0],
                        DUE,
                        pool.id(),
                        daysAgo(recycleDays),
                        daysAgo(0),
                        days,
                        daysAgo(days),
                        AT_ONCE)
                .call(due -> leads.hold(due)
                        .map(held -> new ArrayList<>(held.values()))
                        .chain(found -> recycle(pool, found)))
                .map(List::size);
    }

    private Uni<Void> recycle(KnownPool pool, List<Lead> due) {
        var losers = due.stream()
                .map(lead -> new Concerned(
                        String.valueOf(lead.ownership().owner()),
                        lead.id(),
                        lead.state().number()))
                .toList();
        due.forEach(lead -> lead.recycle(pool, clock.instant()));
        return leads.saveAll(due).chain(() -> tidings.tellOfLoss(losers));
    }

    private OffsetDateTime daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}
