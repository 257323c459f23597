package dev.guanxi.commerce.payment;

import static dev.guanxi.platform.identity.Reach.ALL;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Where payments are kept. The order decides who sees them, so nobody comes here without having seen it. */
@Singleton
class Payments extends AggregateRepository<Payment> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(
                    ALL,
                    Roles.SALES_REP,
                    Roles.SALES_MANAGER,
                    Roles.SERVICE_AGENT,
                    Roles.SERVICE_MANAGER,
                    Roles.ANALYST,
                    Roles.SHOPPER,
                    Roles.ADMIN);

    Payments(Ledger ledger) {
        super(Payment.class, "payment", POLICY, ledger);
    }

    Uni<List<Payment>> findOf(UUID orderId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Payment where orderId = :id order by id", Payment.class)
                        .setParameter("id", orderId)
                        .getResultList());
    }
}
