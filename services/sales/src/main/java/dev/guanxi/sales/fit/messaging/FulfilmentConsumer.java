package dev.guanxi.sales.fit.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps our copy of how well products meet needs. */
@Singleton
class FulfilmentConsumer extends ReplicaConsumer<FulfilmentConsumer.Fulfilment> {
    /** What we keep of contact's need-fulfilment. */
    record Fulfilment(UUID productId, UUID needId, int percent) {}

    FulfilmentConsumer(ObjectMapper json) {
        super("sales-fulfilments", "crm.contact.need-fulfilment", "fulfilment", Fulfilment.class, json);
    }
}
