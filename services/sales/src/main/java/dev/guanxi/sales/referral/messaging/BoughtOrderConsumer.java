package dev.guanxi.sales.referral.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what customers ordered; the table itself says what they bought. */
@Singleton
class BoughtOrderConsumer extends ReplicaConsumer<BoughtOrderConsumer.Order> {
    /**
     * What we keep of an order.
     *
     * @param refunded what was paid back of the total
     */
    record Order(
            @Nullable String number,
            @Nullable UUID customerId,
            @Nullable UUID opportunityId,
            @Nullable String status,
            @Nullable Money total,
            @Nullable Money refunded,
            @Nullable Instant paidAt,
            @Nullable String ownerId,
            @Nullable String team) {}

    BoughtOrderConsumer(ObjectMapper json) {
        super("sales-referral-orders", "crm.commerce.order", "bought_order", Order.class, json);
    }
}
