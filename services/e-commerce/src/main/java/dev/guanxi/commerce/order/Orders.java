package dev.guanxi.commerce.order;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.SHOPPER;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Where orders are kept, and who sees which. */
@Singleton
class Orders extends AggregateRepository<Order> {
    /** What the API calls them. */
    static final String KIND = "orders";

    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(SHOPPER, Roles.SHOPPER)
            .with(ALL, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

    Orders(Ledger ledger) {
        super(Order.class, "order", POLICY, ledger);
    }

    /** The order, and nobody else changes it until this transaction ends. */
    Uni<Order> requireLocked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE))
                .chain(() -> require(id));
    }

    /** Those of a customer. */
    Uni<List<Order>> ofCustomer(UUID customer) {
        return of("customerId", customer);
    }

    /** The same of a contact. */
    Uni<List<Order>> ofContact(UUID contact) {
        return of("contactId", contact);
    }

    private static Uni<List<Order>> of(String whose, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from CustomerOrder where " + whose + " = :id order by id", Order.class)
                        .setParameter("id", id)
                        .getResultList());
    }

    Uni<Boolean> existsFor(UUID opportunityId) {
        return existsWith("opportunityId", opportunityId);
    }

    Uni<Boolean> existsForQuote(UUID quoteId) {
        return existsWith("quoteId", quoteId);
    }

    private static Uni<Boolean> existsWith(String what, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "select count(*) from CustomerOrder where " + what + " = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .map(count -> count > 0);
    }
}
