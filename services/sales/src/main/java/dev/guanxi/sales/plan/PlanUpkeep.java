package dev.guanxi.sales.plan;

import dev.guanxi.platform.persistence.Followers;
import dev.guanxi.platform.persistence.Followers.Place;
import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Keeps account plans true when their customers are merged and forgotten. */
@ApplicationScoped
public class PlanUpkeep implements CustomerFollower {
    private static final Place CUSTOMER = new Place("customer", "account_plan", "customer_id");

    private final AccountPlans plans;
    private final Followers followers;

    PlanUpkeep(AccountPlans plans, Followers followers) {
        this.plans = plans;
        this.followers = followers;
    }

    @Override
    @WithTransaction
    public Uni<Void> follow(Collection<UUID> customers) {
        return followers
                .follow(CUSTOMER, customers, plans, AccountPlan::repoint)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> followContacts(Collection<UUID> contacts) {
        return Uni.createFrom().voidItem();
    }

    /** Plans with somebody speak of nothing else. */
    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return plans.ofCustomer(customer).chain(gone -> {
            gone.forEach(AccountPlan::erase);
            return gone.isEmpty() ? Uni.createFrom().voidItem() : plans.eraseAll(gone);
        });
    }
}
