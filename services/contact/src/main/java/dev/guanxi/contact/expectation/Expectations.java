package dev.guanxi.contact.expectation;

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

/** Where expectations are kept, and who sees which: those who see the customer. */
@Singleton
class Expectations extends AggregateRepository<Expectation> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Expectations(Ledger ledger) {
        super(Expectation.class, "expectation", POLICY, ledger);
    }

    /** All expectations of a customer, seen by anybody. */
    Uni<List<Expectation>> of(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Expectation where customerId = ?1 order by id", Expectation.class)
                        .setParameter(1, customer)
                        .getResultList());
    }

    Uni<List<UUID>> idsOf(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select id from Expectation where customerId = ?1 order by id", UUID.class)
                        .setParameter(1, customer)
                        .getResultList());
    }

    /** Those of the customers who expect something. */
    Uni<List<UUID>> holders(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct customerId from Expectation where customerId in ?1", UUID.class)
                        .setParameter(1, customers)
                        .getResultList());
    }
}
