package dev.guanxi.sales.lead;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.domain.DomainException.RuleBroken;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.sales.pool.KnownPool;
import dev.guanxi.sales.pool.PoolCatalogue;
import dev.guanxi.sales.seller.SellerService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How people take leads out of a public pool: whoever comes first has it, and the others are told so. */
@ApplicationScoped
public class LeadClaims {
    private final Leads leads;
    private final PoolCatalogue pools;
    private final Allowances allowances;
    private final SellerService sellers;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadClaims(
            Leads leads,
            PoolCatalogue pools,
            Allowances allowances,
            SellerService sellers,
            CurrentCaller caller,
            Clock clock) {
        this.leads = leads;
        this.pools = pools;
        this.allowances = allowances;
        this.sellers = sellers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes a lead that nobody has; those who come in the same moment are dealt with one after the other. */
    @WithTransaction
    public Uni<Lead> claim(UUID id) {
        return leads.hold(List.of(id))
                .map(found -> claimable(id, found.get(id)))
                .call(lead -> sellers.ownership(caller.get().id(), null).chain(to -> {
                    var pool = pools.of(lead.custody().poolId());
                    return drawn(lead, pool, caller.get().id())
                            .chain(() ->
                                    allowances.ensureRoom(pool, caller.get().id()))
                            .invoke(() -> lead.claim(to, pool, clock.instant()))
                            .chain(() -> leads.save(lead));
                }));
    }

    private Lead claimable(UUID id, @Nullable Lead lead) {
        if (lead == null) {
            throw new NotFound(leads.kind(), id);
        }
        var seen = leads.visible().permits(lead.ownership());
        if (!seen && !(lead.custody().drawn() && isOpen(lead))) {
            throw new NotFound(leads.kind(), id);
        }
        lead.ensureOpen();
        var owner = lead.ownership().owner();
        ensure(!caller.get().id().equals(owner), "lead-yours-already");
        if (owner != null) {
            var since = Optional.ofNullable(lead.custody().heldSince())
                    .orElse(lead.state().createdAt());
            throw new RuleBroken("lead-taken", since);
        }
        return lead;
    }

    /** Who could have taken it may know that somebody else did. */
    private boolean isOpen(Lead lead) {
        return pools.of(lead.custody().poolId()).isOpenTo(caller.get());
    }

    /** A lead that nobody has is taken by somebody: counts as one of the day, and not too soon after they lost it. */
    Uni<Void> drawn(Lead lead, KnownPool pool, String person) {
        var custody = lead.custody();
        var returned = custody.returnedAt();
        if (person.equals(custody.lastOwnerId()) && returned != null) {
            var cooled = pool.rules().cooledAt(returned);
            ensure(!cooled.isAfter(clock.instant()), "lead-cooling", cooled);
        }
        return allowances.draw(pool, person);
    }

    /** The same for a lead that somebody converts without having taken it before. */
    Uni<Void> drawnBy(Lead lead, @Nullable String person) {
        return lead.ownership().owner() != null || person == null
                ? Uni.createFrom().voidItem()
                : drawn(lead, pools.of(lead.custody().poolId()), person);
    }

    /** What the caller took and holds of a pool. */
    public Uni<PoolStanding> standing(UUID pool) {
        var known = pools.all().stream()
                .filter(one -> one.id().equals(pool) && one.isOpenTo(caller.get()))
                .findFirst()
                .orElseThrow(() -> new NotFound("lead-pool", pool));
        return allowances.standing(known, caller.get().id());
    }
}
