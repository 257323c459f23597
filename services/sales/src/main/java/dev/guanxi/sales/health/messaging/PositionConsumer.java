package dev.guanxi.sales.health.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps our copy of who has which part in a customer's decisions. */
@Singleton
class PositionConsumer extends ReplicaConsumer<PositionConsumer.Position> {
    /** What we keep of a contact's position. */
    record Position(
            UUID customerId, JsonNode roles, @Nullable LocalDate until) {}

    PositionConsumer(ObjectMapper json) {
        super("sales-positions", "crm.contact.position", "decision_maker", Position.class, json);
    }
}
