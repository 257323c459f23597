package dev.guanxi.commerce.order;

import dev.guanxi.commerce.stock.StockReservations;
import dev.guanxi.platform.domain.Money;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What happens to an order after it was placed. One method, one transaction. */
@ApplicationScoped
public class OrderService {
    private final Orders orders;
    private final StockReservations stock;
    private final OrderNumbers numbers;
    private final Clock clock;

    OrderService(Orders orders, StockReservations stock, OrderNumbers numbers, Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.numbers = numbers;
        this.clock = clock;
    }

    @WithSession
    public Uni<Order> get(UUID id) {
        return orders.require(id);
    }

    /** The order, kept from changing until the caller's transaction ends. */
    @WithTransaction
    public Uni<Order> lock(UUID id) {
        return orders.requireLocked(id);
    }

    /** Sends the goods off. Stock that was waited for must be there now. */
    @WithTransaction
    public Uni<Order> deliver(UUID id, long expectedVersion) {
        return orders.require(id)
                .invoke(order -> order.expectVersion(expectedVersion))
                .call(this::deliver)
                .call(orders::save);
    }

    private Uni<Void> deliver(Order order) {
        var waited = !order.isStockHeld();
        return numbers.serials(order.serialsNeeded())
                .invoke(serials -> order.deliver(serials, clock.instant()))
                .chain(() -> waited
                        ? stock.reserve(order.id(), order.pieces())
                        : Uni.createFrom().voidItem())
                .chain(() -> stock.ship(order.id()));
    }

    @WithTransaction
    public Uni<Order> cancel(UUID id, long expectedVersion) {
        return orders.change(id, expectedVersion, order -> order.cancel(clock.instant()))
                .call(order -> stock.release(order.id()));
    }

    /** Money came for an order. */
    @WithTransaction
    public Uni<Order> receive(UUID id, Money amount) {
        return orders.change(id, order -> order.receive(amount, clock.instant()));
    }

    /** A person is erased who bought for themselves. */
    @WithTransaction
    public Uni<Void> forgetCustomer(UUID customer) {
        return orders.changeEach(orders.withBuyerOfCustomer(customer), Order::forgetPerson);
    }

    /** A person is erased who bought for somebody. */
    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return orders.changeEach(orders.withBuyerOfContact(contact), Order::forgetPerson);
    }

    /** Money of an order went back. */
    @WithTransaction
    public Uni<Order> giveBack(UUID id, Money amount) {
        return orders.change(id, order -> order.giveBack(amount));
    }
}
