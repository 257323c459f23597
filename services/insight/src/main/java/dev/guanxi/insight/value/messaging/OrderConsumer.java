package dev.guanxi.insight.value.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.insight.value.Revaluation;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.ReplicaConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what became of orders; the table itself says what they earned. */
@Singleton
class OrderConsumer extends ReplicaConsumer<OrderConsumer.Order> {
    /**
     * What we keep of an order.
     *
     * @param refunded what was paid back of the total
     */
    record Order(
            @Nullable UUID customerId,
            @Nullable String status,
            @Nullable Money total,
            @Nullable Money refunded,
            @Nullable Instant paidAt) {}

    private final Revaluation revaluation;

    OrderConsumer(ObjectMapper json, Revaluation revaluation) {
        super("insight-orders", "crm.commerce.order", "sale", Order.class, json);
        this.revaluation = revaluation;
    }

    @Override
    protected Uni<Void> afterwards(Set<UUID> subjects) {
        return revaluation.noteOrders(subjects);
    }
}
