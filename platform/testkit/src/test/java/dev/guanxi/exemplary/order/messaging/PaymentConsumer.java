package dev.guanxi.exemplary.order.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.exemplary.order.Order;
import dev.guanxi.exemplary.order.OrderService;
import dev.guanxi.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;

class PaymentConsumer implements EventConsumer {
    private final OrderService orders;

    PaymentConsumer(OrderService orders) {
        this.orders = orders;
    }

    Uni<Void> on(JsonNode paid) {
        return paid.isEmpty()
                ? Uni.createFrom().voidItem()
                : orders.pay(new Order()).replaceWithVoid();
    }
}
