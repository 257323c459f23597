package dev.guanxi.contact.need;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a customer needs goes where the customer goes. */
@ApplicationScoped
class CustomerNeedBelongings implements Belongings {
    private final CustomerNeeds needs;

    CustomerNeedBelongings(CustomerNeeds needs) {
        this.needs = needs;
    }

    @Override
    public Uni<Void> goOver(UUID from, Customer to) {
        return needs.changeEach(needs.of(from), need -> need.goTo(to));
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return goOver(customer.id(), customer);
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return needs.of(customer).chain(all -> {
            all.forEach(CustomerNeed::erase);
            return all.isEmpty() ? Uni.createFrom().voidItem() : needs.removeAll(all);
        });
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return needs.holders(customers).map(HashSet::new);
    }
}
