package dev.guanxi.contact.contact;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where contacts are kept, and who sees which: those who see the customer. */
@Singleton
class Contacts extends AggregateRepository<Contact> {
    static final AccessPolicy POLICY = AccessPolicy.OF_CUSTOMERS;

    /** What the API calls them. */
    static final String KIND = "contacts";

    private static final String ABSORBED = """
            with recursive absorbed as (
                select id from contact where merged_into = ?1
                union select c.id from contact c join absorbed a on c.merged_into = a.id)
            select id from absorbed
            """;

    Contacts(Ledger ledger) {
        super(Contact.class, "contact", POLICY, ledger);
    }

    /** An erased contact is not found by anybody. */
    @Override
    public Uni<Contact> require(UUID id) {
        return super.require(id).invoke(contact -> {
            if (contact.isErased()) {
                throw new NotFound("contact", id);
            }
        });
    }

    /** Lets nobody change a contact until this transaction ends. */
    Uni<?> keep(UUID id) {
        return Panache.getSession().chain(session -> session.find(Contact.class, id, LockModeType.PESSIMISTIC_READ));
    }

    /** The customers that these contacts are with. */
    Uni<List<UUID>> customersOf(Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct customerId from Contact where id in ?1", UUID.class)
                        .setParameter(1, ids)
                        .getResultList());
    }

    /** Those that were merged into a contact, and those that were merged into these. */
    Uni<List<Contact>> absorbedBy(UUID contact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ABSORBED, UUID.class)
                        .setParameter(1, contact)
                        .getResultList())
                .chain(this::findAll);
    }

    Uni<List<UUID>> idsOf(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select id from Contact where customerId in ?1 and not erased order by id", UUID.class)
                        .setParameter(1, customers)
                        .getResultList());
    }

    /** All contacts of a customer, seen by anybody; also those that were merged into others. */
    Uni<List<Contact>> of(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Contact where customerId = ?1 and not erased order by id", Contact.class)
                        .setParameter(1, customer)
                        .getResultList());
    }
}
