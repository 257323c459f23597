package dev.guanxi.service.installedbase.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.ReactionConsumer;
import dev.guanxi.service.installedbase.DeliveredOrder;
import dev.guanxi.service.installedbase.InstalledProductService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns delivered orders into installed products. It looks at the state, not at the event: a compacted log may hold
 * only what came after the delivery.
 */
@Singleton
class DeliveredOrderConsumer extends ReactionConsumer<DeliveredOrderConsumer.Order> {
    /** What we read of e-commerce's order. */
    record Order(
            UUID customerId,
            String status,
            @Nullable Instant deliveredAt,
            @Nullable List<DeliveredOrder.Line> lines) {

        List<DeliveredOrder.Line> items() {
            return lines == null ? List.of() : lines;
        }
    }

    private final InstalledProductService products;

    DeliveredOrderConsumer(ObjectMapper json, InstalledProductService products) {
        super("service-delivered-orders", "crm.commerce.order", Order.class, json);
        this.products = products;
    }

    @Override
    protected Uni<Void> on(Event event, Order order) {
        if (!order.status().equals("DELIVERED") || order.items().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var deliveredAt = order.deliveredAt() == null ? event.time() : order.deliveredAt();
        return products.install(new DeliveredOrder(event.subject(), order.customerId(), order.items(), deliveredAt));
    }
}
