package dev.guanxi.sales.opportunity;

import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps opportunities true when their customers are merged and their people forgotten. */
@ApplicationScoped
public class OpportunityUpkeep implements CustomerFollower {
    private final Opportunities opportunities;

    OpportunityUpkeep(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    @WithTransaction
    public Uni<Void> merged(UUID customer, UUID survivor) {
        return opportunities.changeEach(opportunities.ofCustomer(customer), deal -> deal.repoint(survivor));
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return opportunities.changeEach(opportunities.ofCustomer(customer), Opportunity::forgetPerson);
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return opportunities.changeEach(opportunities.ofContact(contact), Opportunity::forgetPerson);
    }
}
