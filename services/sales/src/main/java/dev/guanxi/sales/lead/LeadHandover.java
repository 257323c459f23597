package dev.guanxi.sales.lead;

import static dev.guanxi.platform.domain.DomainException.ensure;

import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.sales.lead.Custody.Return;
import dev.guanxi.sales.pool.KnownPool;
import dev.guanxi.sales.pool.PoolCatalogue;
import dev.guanxi.sales.seller.SellerService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How leads go from hand to hand, by the rules of their pools. Managers may set a cap or a protection aside if they say
 * so; the history of the lead says it, too.
 */
@ApplicationScoped
public class LeadHandover {
    private final Leads leads;
    private final LeadClaims claims;
    private final Allowances allowances;
    private final PoolCatalogue pools;
    private final SellerService sellers;
    private final LeadTidings tidings;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadHandover(
            Leads leads,
            LeadClaims claims,
            Allowances allowances,
            PoolCatalogue pools,
            SellerService sellers,
            LeadTidings tidings,
            CurrentCaller caller,
            Clock clock) {
        this.leads = leads;
        this.claims = claims;
        this.allowances = allowances;
        this.pools = pools;
        this.sellers = sellers;
        this.tidings = tidings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Who gets a lead.
     *
     * @param team the owner's own, unless named
     * @param beyondRules whether caps and protection are set aside
     */
    public record To(String ownerId, @Nullable String team, boolean beyondRules) {}

    /** Puts somebody in charge. */
    @WithTransaction
    public Uni<Lead> assign(UUID id, long expectedVersion, To wanted) {
        return leads.require(id)
                .invoke(lead -> lead.expectVersion(expectedVersion))
                .invoke(Lead::ensureOpen)
                .call(lead -> sellers.ownership(wanted.ownerId(), wanted.team())
                        .chain(to -> to.equals(lead.ownership())
                                ? Uni.createFrom().voidItem()
                                : assign(lead, to, wanted.beyondRules())));
    }

    private Uni<Void> assign(Lead lead, Ownership to, boolean beyondRules) {
        var pool = pools.after(lead.custody().poolId(), to.team());
        return permitted(lead, to, pool, beyondRules)
                .invoke(() -> lead.assign(to, pool, beyondRules, clock.instant()))
                .chain(() -> leads.save(lead))
                .chain(() -> tidings.tellOwners(List.of(lead)));
    }

    private Uni<Void> permitted(Lead lead, Ownership to, KnownPool pool, boolean beyondRules) {
        ensureUnprotected(lead, beyondRules);
        var owner = String.valueOf(to.owner());
        if (beyondRules || owner.equals(lead.ownership().owner())) {
            return Uni.createFrom().voidItem();
        }
        var drawn = lead.ownership().owner() == null && !mayDecide()
                ? claims.drawn(lead, pools.of(lead.custody().poolId()), owner)
                : Uni.createFrom().voidItem();
        return drawn.chain(() -> allowances.ensureRoom(pool, owner));
    }

    /** Leaves a lead to a team, or to a pool: its own when none is named. */
    @WithTransaction
    public Uni<Lead> release(UUID id, long expectedVersion, @Nullable String team, boolean beyondRules) {
        return leads.change(id, expectedVersion, lead -> {
            ensureUnprotected(lead, beyondRules);
            var pool = team == null
                    ? pools.of(lead.custody().poolId())
                    : pools.at(team).orElse(null);
            if (pool == null) {
                lead.release(team, clock.instant());
            } else {
                lead.giveBack(pool, new Return(cause(lead), null), clock.instant());
            }
        });
    }

    /** Gives a lead back to the pool that it came from. */
    @WithTransaction
    public Uni<Lead> giveBack(UUID id, long expectedVersion, String reason, boolean beyondRules) {
        return leads.change(id, expectedVersion, lead -> {
            ensureUnprotected(lead, beyondRules);
            ensure(lead.ownership().owner() != null, "lead-without-owner");
            var pool = pools.of(lead.custody().poolId());
            lead.giveBack(pool, new Return(cause(lead), reason), clock.instant());
        });
    }

    /**
     * Gives a lead back to whom it was taken from. Whoever took it need not see it any more: that nobody changed it since
     * is enough.
     *
     * @param before to whom, given whose it is now
     */
    @WithTransaction
    public Uni<Lead> putBack(UUID id, long version, UnaryOperator<Ownership> before) {
        return leads.changeUnseen(id, version, lead -> {
            var to = before.apply(lead.ownership());
            lead.putBack(to, pools.after(lead.custody().poolId(), to.team()), clock.instant());
        });
    }

    private ReturnCause cause(Lead lead) {
        return isOwner(lead) ? ReturnCause.GIVEN_BACK : ReturnCause.WITHDRAWN;
    }

    private boolean isOwner(Lead lead) {
        return caller.get().id().equals(lead.ownership().owner());
    }

    private void ensureUnprotected(Lead lead, boolean beyondRules) {
        if (beyondRules && !mayDecide()) {
            throw new NotAllowed("beyond-rules-not-yours");
        }
        ensure(
                beyondRules || isOwner(lead) || !lead.custody().isProtected(clock.instant()),
                "lead-protected",
                String.valueOf(lead.custody().protectedUntil()));
    }

    private boolean mayDecide() {
        return caller.get().has(Roles.SALES_MANAGER) || caller.get().has(Roles.ADMIN);
    }
}
