package dev.guanxi.contact.group.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps how far deals came and what they are worth, also with customers who are not here yet. */
@Singleton
class DealConsumer extends ReplicaConsumer<DealConsumer.Deal> {
    /** What we keep of an opportunity. */
    record Deal(
            @Nullable UUID customerId,
            @Nullable String stage,
            @Nullable Amount amount) {
        /** Of one that lies in sales' recycle bin the stage is that it is removed. */
        @JsonCreator
        static Deal of(
                @Nullable UUID customerId, @Nullable String status, @Nullable String stage, @Nullable Amount amount) {
            return new Deal(customerId, "REMOVED".equals(status) ? status : stage, amount);
        }
    }

    /** An amount as it is said: sums are rounded, not what they are made of. */
    record Amount(@Nullable BigDecimal amount, @Nullable String currency) {}

    DealConsumer(ObjectMapper json) {
        super("contact-deals", "crm.sales.opportunity", "customer_deal", Deal.class, json);
    }
}
