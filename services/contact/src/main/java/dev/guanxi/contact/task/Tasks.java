package dev.guanxi.contact.task;

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

/** Where tasks are kept, and who sees which: those who see the customer. */
@Singleton
class Tasks extends AggregateRepository<Task> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Tasks(Ledger ledger) {
        super(Task.class, "task", POLICY, ledger);
    }

    /** All tasks for a customer, seen by anybody. */
    Uni<List<Task>> of(UUID customer) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Task where customerId = ?1 order by id", Task.class)
                        .setParameter(1, customer)
                        .getResultList());
    }

    /** Those of the customers for whom something is or was to be done. */
    Uni<List<UUID>> holders(Collection<UUID> customers) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct customerId from Task where customerId in ?1", UUID.class)
                        .setParameter(1, customers)
                        .getResultList());
    }
}
