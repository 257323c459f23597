package dev.guanxi.sales.plan;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.customer.KnownCustomers;
import dev.guanxi.sales.seller.SellerService;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do with account plans. One method, one transaction. */
@ApplicationScoped
public class PlanService {
    private final AccountPlans plans;
    private final KnownCustomers customers;
    private final SellerService sellers;
    private final CurrentCaller caller;
    private final Clock clock;

    PlanService(
            AccountPlans plans, KnownCustomers customers, SellerService sellers, CurrentCaller caller, Clock clock) {
        this.plans = plans;
        this.customers = customers;
        this.sellers = sellers;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    public Uni<AccountPlan> get(UUID id) {
        return plans.require(id);
    }

    /** It belongs to the caller; the customer must be known. */
    @WithTransaction
    public Uni<AccountPlan> begin(UUID customerId, PlanContents contents) {
        var ownership = Ownership.of(caller.get().id(), caller.get().homeTeam());
        return customers
                .require(customerId)
                .chain(known -> plans.add(AccountPlan.begin(known.id(), contents, ownership, clock.instant())));
    }

    @WithTransaction
    public Uni<AccountPlan> change(UUID id, long expectedVersion, PlanContents contents) {
        return plans.change(id, expectedVersion, plan -> plan.change(contents));
    }

    @WithTransaction
    public Uni<AccountPlan> complete(
            UUID id, long expectedVersion, String objective, @Nullable LocalDate on, @Nullable Money worth) {
        return plans.change(id, expectedVersion, plan -> plan.complete(objective, on, worth));
    }

    @WithTransaction
    public Uni<AccountPlan> assign(UUID id, long expectedVersion, String ownerId, @Nullable String team) {
        return plans.require(id)
                .chain(() -> sellers.ownership(ownerId, team))
                .chain(ownership -> plans.change(id, expectedVersion, plan -> plan.assign(ownership, ownerId)));
    }
}
