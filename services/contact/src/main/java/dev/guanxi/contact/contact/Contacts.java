package dev.guanxi.contact.contact;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.domain.DomainException.NotFound;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where contacts are kept, and who sees which: those who see the customer. */
@Singleton
class Contacts extends AggregateRepository<Contact> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

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

    /** All contacts of a customer, seen by anybody. */
    Uni<List<Contact>> of(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Contact where customerId = ?1 and not erased order by id", Contact.class)
                        .setParameter(1, customer)
                        .getResultList());
    }
}
