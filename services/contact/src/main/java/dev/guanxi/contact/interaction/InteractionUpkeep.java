package dev.guanxi.contact.interaction;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.persistence.Forgetful;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Interactions as what belongs to a customer, and as what may speak of a person. */
@ApplicationScoped
class InteractionUpkeep implements Belongings, Forgetful {
    private final Interactions interactions;

    InteractionUpkeep(Interactions interactions) {
        this.interactions = interactions;
    }

    @Override
    public String what() {
        return "interactions";
    }

    @Override
    public Uni<List<UUID>> of(UUID customer) {
        return interactions.idsOf(customer);
    }

    @Override
    public Uni<Void> goOver(Collection<UUID> records, Customer to) {
        return interactions.changeEach(
                interactions.findAll(records), interaction -> interaction.goTo(to.id(), to.ownership()));
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return interactions.changeEach(
                interactions.of(customer.id()), interaction -> interaction.goTo(customer.id(), customer.ownership()));
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return interactions.changeEach(interactions.of(customer), Interaction::depersonalise);
    }

    /** A contact who took part is erased. */
    @Override
    public Uni<Void> forget(UUID contact) {
        return interactions.changeEach(interactions.with(contact), interaction -> interaction.forget(contact));
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return interactions.holders(customers).map(HashSet::new);
    }
}
