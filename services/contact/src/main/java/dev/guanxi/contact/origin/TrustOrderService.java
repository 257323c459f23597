package dev.guanxi.contact.origin;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What people can do with the order of trust. One method, one transaction. */
@ApplicationScoped
public class TrustOrderService {
    private final TrustOrders orders;

    TrustOrderService(TrustOrders orders) {
        this.orders = orders;
    }

    @WithSession
    public Uni<TrustOrder> get() {
        return orders.require(TrustOrder.THE_ONE);
    }

    @WithTransaction
    public Uni<TrustOrder> change(long expectedVersion, TrustTable fields) {
        return orders.change(TrustOrder.THE_ONE, expectedVersion, order -> order.change(fields));
    }
}
