package dev.guanxi.sales.commission.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.sales.commission.OrderBook;
import dev.guanxi.sales.commission.PaidOrder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps orders that were paid, and what was paid back of them. */
@Singleton
class OrderConsumer extends ReactionConsumer<OrderConsumer.Order> {
    /** What we read of an order. */
    record Order(
            String number,
            @Nullable String ownerId,
            @Nullable String team,
            @Nullable UUID opportunityId,
            Money total,
            Money refunded,
            @Nullable Instant paidAt) {}

    private final OrderBook orders;

    OrderConsumer(ObjectMapper json, OrderBook orders) {
        super("sales-commission-orders", "crm.commerce.order", Order.class, json);
        this.orders = orders;
    }

    @Override
    protected Uni<Void> on(Event event, Order order) {
        var paidAt = order.paidAt();
        return paidAt == null
                ? Uni.createFrom().voidItem()
                : orders.keep(
                        new PaidOrder(
                                event.subject(),
                                order.number(),
                                order.ownerId(),
                                order.team(),
                                order.opportunityId(),
                                order.total(),
                                order.refunded(),
                                paidAt),
                        event.sequence(),
                        event.time());
    }

    @Override
    protected Uni<Void> onErasure(Event event) {
        return orders.forget(event.subject());
    }
}
