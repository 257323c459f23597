package dev.guanxi.contact.interaction;

import dev.guanxi.contact.timeline.Timeline;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Where interactions are kept, and who sees which: those who see the customer. What is kept here is on the customer's
 * timeline in the same transaction, so that whoever logs a visit finds it there.
 */
@Singleton
class Interactions extends AggregateRepository<Interaction> {
    static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS;

    private static final String WITH_CONTACT = """
            select id from interaction
            where participants @> jsonb_build_object('contacts', jsonb_build_array(cast(?1 as text)))
            """;

    private final Timeline timeline;

    Interactions(Ledger ledger, Timeline timeline) {
        super(Interaction.class, "interaction", POLICY, ledger);
        this.timeline = timeline;
    }

    @Override
    public Uni<Void> saveAll(List<Interaction> interactions) {
        return super.saveAll(interactions)
                .chain(() -> timeline.replace(
                        interactions.stream().map(Interaction::entry).toList()));
    }

    Uni<Void> remove(Interaction interaction) {
        interaction.remove();
        return removeAll(List.of(interaction)).chain(() -> timeline.erase(List.of(interaction.id())));
    }

    /** All interactions with a customer, seen by anybody. */
    Uni<List<Interaction>> of(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Interaction where customerId = ?1 order by id", Interaction.class)
                        .setParameter(1, customer)
                        .getResultList());
    }

    Uni<List<UUID>> idsOf(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select id from Interaction where customerId = ?1 order by id", UUID.class)
                        .setParameter(1, customer)
                        .getResultList());
    }

    /** All interactions in which somebody took part, seen by anybody. */
    Uni<List<Interaction>> with(UUID contact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITH_CONTACT, UUID.class)
                        .setParameter(1, contact.toString())
                        .getResultList())
                .chain(this::findAll);
    }

    /** Those of the customers with whom somebody was in touch. */
    Uni<List<UUID>> holders(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct customerId from Interaction where customerId in ?1", UUID.class)
                        .setParameter(1, customers)
                        .getResultList());
    }
}
