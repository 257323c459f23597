package dev.guanxi.sales.opportunity;

import dev.guanxi.sales.customer.CustomerFollower;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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
        return each(opportunities.ofCustomer(customer), deal -> deal.repoint(survivor));
    }

    @Override
    @WithTransaction
    public Uni<Void> erased(UUID customer) {
        return each(opportunities.ofCustomer(customer), Opportunity::forgetPerson);
    }

    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return each(opportunities.ofContact(contact), Opportunity::forgetPerson);
    }

    private Uni<Void> each(Uni<List<Opportunity>> found, Consumer<Opportunity> change) {
        return found.chain(all -> Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(deal -> {
                    change.accept(deal);
                    return opportunities.save(deal);
                })
                .collect()
                .last()
                .replaceWithVoid());
    }
}
