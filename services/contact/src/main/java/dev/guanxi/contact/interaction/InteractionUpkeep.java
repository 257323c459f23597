package dev.guanxi.contact.interaction;

import dev.guanxi.contact.customer.Belongings;
import dev.guanxi.contact.customer.Customer;
import dev.guanxi.platform.persistence.Forgetful;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Interactions as what belongs to a customer, and as what may speak of a person. */
@ApplicationScoped
class InteractionUpkeep implements Belongings, Forgetful {
    private final Interactions interactions;

    InteractionUpkeep(Interactions interactions) {
        this.interactions = interactions;
    }

    @Override
    public Uni<Void> goOver(UUID from, Customer to) {
        return interactions.of(from).chain(all -> each(all, interaction -> interaction.goTo(to.id(), to.ownership())));
    }

    @Override
    public Uni<Void> follow(Customer customer) {
        return interactions
                .of(customer.id())
                .chain(all -> each(all, interaction -> interaction.goTo(customer.id(), customer.ownership())));
    }

    @Override
    public Uni<Void> erase(UUID customer) {
        return interactions.of(customer).chain(all -> each(all, Interaction::depersonalise));
    }

    /** A contact who took part is erased. */
    @Override
    public Uni<Void> forget(UUID contact) {
        return interactions.with(contact).chain(all -> each(all, interaction -> interaction.forget(contact)));
    }

    @Override
    public Uni<Set<UUID>> holders(Collection<UUID> customers) {
        return interactions.holders(customers).map(HashSet::new);
    }

    private Uni<Void> each(List<Interaction> all, Consumer<Interaction> change) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(interaction -> {
                    change.accept(interaction);
                    return interactions.save(interaction);
                })
                .collect()
                .last()
                .replaceWithVoid();
    }
}
