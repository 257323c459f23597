package dev.guanxi.sales.lead;

import dev.guanxi.platform.bulk.Changed;
import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.pool.PoolCatalogue;
import dev.guanxi.sales.routing.Routing;
import dev.guanxi.sales.routing.Seat;
import dev.guanxi.sales.routing.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives leads that nobody has to whom the rules say. Those that somebody has stay with them. */
@ApplicationScoped
public class LeadRouting {
    private final Leads leads;
    private final Routing routing;
    private final RoutingNotes notes;
    private final PoolCatalogue pools;
    private final LeadTidings tidings;
    private final Clock clock;

    LeadRouting(
            Leads leads, Routing routing, RoutingNotes notes, PoolCatalogue pools, LeadTidings tidings, Clock clock) {
        this.leads = leads;
        this.routing = routing;
        this.notes = notes;
        this.pools = pools;
        this.tidings = tidings;
        this.clock = clock;
    }

    /** Gives these out, in this order, within the present transaction. All costs little more than one. */
    public Uni<List<Changed>> giveOut(List<UUID> ids) {
        return leads.hold(ids).chain(held -> {
            var found = ids.stream().map(id -> seen(id, held.get(id))).toList();
            var before = found.stream().map(Lead::state).toList();
            var versions = found.stream().map(Lead::version).toList();
            return route(found).map(_ -> {
                var changed = new ArrayList<Changed>(found.size());
                for (int i = 0; i < found.size(); i++) {
                    var lead = found.get(i);
                    changed.add(new Changed(versions.get(i), lead.version(), before.get(i), lead.state()));
                }
                return changed;
            });
        });
    }

    private Lead seen(UUID id, @Nullable Lead lead) {
        if (lead == null || !leads.visible().permits(lead.ownership())) {
            throw new NotFound(leads.kind(), id);
        }
        lead.ensureOpen();
        return lead;
    }

    /** The same of leads that were found, or came in, in the present transaction. */
    Uni<Void> route(List<Lead> found) {
        var free = new LinkedHashMap<UUID, Lead>();
        found.stream().filter(lead -> lead.ownership().owner() == null).forEach(lead -> free.put(lead.id(), lead));
        return free.isEmpty()
                ? Uni.createFrom().voidItem()
                : routing.of(List.copyOf(free.keySet())).chain(wanted -> give(free, wanted));
    }

    private Uni<Void> give(Map<UUID, Lead> free, List<Wanted> wanted) {
        var decided = wanted.stream().filter(one -> one.rule() != null).toList();
        var given = decided.stream()
                .map(one -> given(Optional.ofNullable(free.get(one.lead())).orElseThrow(), one))
                .toList();
        return leads.saveAll(given).chain(() -> notes.add(decided)).chain(() -> tidings.tellOwners(given));
    }

    private Lead given(Lead lead, Wanted wanted) {
        if (wanted.seat() instanceof Seat seat) {
            var pool = pools.after(lead.custody().poolId(), seat.team());
            lead.assign(Ownership.of(seat.owner(), seat.team()), pool, false, clock.instant());
        } else if (wanted.poolId() != null) {
            lead.lieIn(pools.of(wanted.poolId()), clock.instant());
        }
        return lead;
    }
}
