package dev.guanxi.contact.need;

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

/** Where it is kept what each customer needs, and who sees which: those who see the customer. */
@Singleton
class CustomerNeeds extends AggregateRepository<CustomerNeed> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

    CustomerNeeds(Ledger ledger) {
        super(CustomerNeed.class, "customer-need", POLICY, ledger);
    }

    /** All that a customer needs, seen by anybody. */
    Uni<List<CustomerNeed>> of(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from CustomerNeed where customerId = ?1 order by id", CustomerNeed.class)
                        .setParameter(1, customer)
                        .getResultList());
    }

    /** Those of the customers who need anything. */
    Uni<List<UUID>> holders(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct customerId from CustomerNeed where customerId in ?1", UUID.class)
                        .setParameter(1, customers)
                        .getResultList());
    }
}
