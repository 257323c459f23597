package dev.guanxi.sales.opportunity;

import dev.guanxi.sales.transfer.Outcome;
import dev.guanxi.sales.transfer.Transfer;
import dev.guanxi.sales.transfer.Transfers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives open deals to other people. */
@ApplicationScoped
class DealTransfers implements Transfers {
    private final Opportunities opportunities;

    DealTransfers(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public String list() {
        return Opportunities.KIND;
    }

    @Override
    public Uni<Map<UUID, Outcome>> take(List<Transfer> transfers) {
        return opportunities.hold(transfers.stream().map(Transfer::id).toList()).chain(held -> {
            Map<UUID, Outcome> outcomes = new HashMap<>();
            var moved = new ArrayList<Opportunity>();
            for (var transfer : transfers) {
                var deal = held.get(transfer.id());
                var outcome = outcome(deal, transfer);
                outcomes.put(transfer.id(), outcome);
                if (deal != null && outcome == Outcome.MOVED) {
                    deal.giveBack(transfer.to());
                    moved.add(deal);
                }
            }
            return opportunities.saveAll(moved).replaceWith(outcomes);
        });
    }

    private static Outcome outcome(@Nullable Opportunity deal, Transfer transfer) {
        if (deal == null || deal.state().status() == OpportunityStatus.REMOVED) {
            return Outcome.GONE;
        }
        if (deal.state().closedAt() != null) {
            return Outcome.CLOSED;
        }
        if (deal.ownership().equals(transfer.to())) {
            return Outcome.THERE_ALREADY;
        }
        return deal.ownership().equals(transfer.from()) ? Outcome.MOVED : Outcome.TAKEN_MEANWHILE;
    }
}
