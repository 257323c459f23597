package dev.guanxi.commerce.order;

import dev.guanxi.commerce.stock.StockReservations;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.FieldCatalogue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What happens to an order after it was placed. One method, one transaction. */
@ApplicationScoped
public class OrderService {
    private final Orders orders;
    private final StockReservations stock;
    private final OrderNumbers numbers;
    private final FieldCatalogue fields;
    private final Clock clock;

    OrderService(Orders orders, StockReservations stock, OrderNumbers numbers, FieldCatalogue fields, Clock clock) {
        this.orders = orders;
        this.stock = stock;
        this.numbers = numbers;
        this.fields = fields;
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

    /** Changes what an order says in fields of an administrator, whatever became of it. */
    @WithTransaction
    public Uni<Order> change(UUID id, long expectedVersion, CustomValues custom) {
        return orders.change(
                id,
                expectedVersion,
                order -> order.change(fields.of(Orders.KIND).changed(order.custom(), custom)));
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
        return forget(orders.ofCustomer(customer));
    }

    /** A person is erased who bought for somebody. */
    @WithTransaction
    public Uni<Void> forgetContact(UUID contact) {
        return forget(orders.ofContact(contact));
    }

    private Uni<Void> forget(Uni<List<Order>> speaking) {
        return orders.changeEach(speaking, order -> order.forgetPerson(fields.of(Orders.KIND)::withoutWords));
    }

    /** Money of an order went back. */
    @WithTransaction
    public Uni<Order> giveBack(UUID id, Money amount) {
        return orders.change(id, order -> order.giveBack(amount));
    }
}
