package dev.guanxi.contact.memory;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where preferences are kept, and who sees which: those who see the guest. */
@Singleton
class Preferences extends AggregateRepository<Preference> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Preferences(Ledger ledger) {
        super(Preference.class, "preference", POLICY, ledger);
    }

    /** All that is known of a customer and of its people, seen by anybody. */
    Uni<List<Preference>> ofCustomer(UUID customer) {
        return query("customerId", customer);
    }

    /** All that is known of a person at a customer, seen by anybody. */
    Uni<List<Preference>> ofContact(UUID contact) {
        return query("contactId", contact);
    }

    private static Uni<List<Preference>> query(String field, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Preference where " + field + " = ?1 order by id", Preference.class)
                        .setParameter(1, id)
                        .getResultList());
    }

    /** Those of the customers of whom, or of whose people, something is known. */
    Uni<List<UUID>> holders(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct customerId from Preference where customerId in ?1", UUID.class)
                        .setParameter(1, customers)
                        .getResultList());
    }
}
