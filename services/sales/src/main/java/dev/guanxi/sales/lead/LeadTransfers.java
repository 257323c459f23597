package dev.guanxi.sales.lead;

import dev.guanxi.sales.pool.PoolCatalogue;
import dev.guanxi.sales.transfer.Outcome;
import dev.guanxi.sales.transfer.Transfer;
import dev.guanxi.sales.transfer.Transfers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives leads to other people, past caps and protection of pools: somebody who may decided so of all of them. */
@ApplicationScoped
class LeadTransfers implements Transfers {
    private final Leads leads;
    private final PoolCatalogue pools;
    private final Clock clock;

    LeadTransfers(Leads leads, PoolCatalogue pools, Clock clock) {
        this.leads = leads;
        this.pools = pools;
        this.clock = clock;
    }

    @Override
    public String list() {
        return Leads.KIND;
    }

    @Override
    public Uni<Map<UUID, Outcome>> take(List<Transfer> transfers) {
        return leads.hold(transfers.stream().map(Transfer::id).toList()).chain(held -> {
            Map<UUID, Outcome> outcomes = new HashMap<>();
            var moved = new ArrayList<Lead>();
            for (var transfer : transfers) {
                var lead = held.get(transfer.id());
                var outcome = outcome(lead, transfer);
                outcomes.put(transfer.id(), outcome);
                if (lead != null && outcome == Outcome.MOVED) {
                    moved.add(given(lead, transfer));
                }
            }
            return leads.saveAll(moved).replaceWith(outcomes);
        });
    }

    private static Outcome outcome(@Nullable Lead lead, Transfer transfer) {
        if (lead == null || lead.state().status() == LeadStatus.REMOVED) {
            return Outcome.GONE;
        }
        if (!lead.state().status().isOpen()) {
            return Outcome.CLOSED;
        }
        if (lead.ownership().equals(transfer.to())) {
            return Outcome.THERE_ALREADY;
        }
        return lead.ownership().equals(transfer.from()) ? Outcome.MOVED : Outcome.TAKEN_MEANWHILE;
    }

    private Lead given(Lead lead, Transfer transfer) {
        var to = transfer.to();
        var pool = pools.after(lead.custody().poolId(), to.team());
        lead.assign(to, pool, true, clock.instant());
        return lead;
    }
}
