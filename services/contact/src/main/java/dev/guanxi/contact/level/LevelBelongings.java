package dev.guanxi.contact.level;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What was chosen for a customer goes where the customer goes; the levels follow from the customer's own events. */
@ApplicationScoped
class LevelBelongings implements Belongings {
    private final LevelChoices choices;

    LevelBelongings(LevelChoices choices) {
        this.choices = choices;
    }

    @Override
    public Uni<Void> goOver(UUID from, Customer to) {
        return choices.changeEach(choices.of(from), choice -> choice.goTo(to));
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return goOver(customer.id(), customer);
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return choices.of(customer).chain(all -> {
            all.forEach(LevelChoice::erase);
            return all.isEmpty() ? Uni.createFrom().voidItem() : choices.removeAll(all);
        });
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return choices.holders(customers).map(HashSet::new);
    }
}
