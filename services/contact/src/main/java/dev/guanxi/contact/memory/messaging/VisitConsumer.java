package dev.guanxi.contact.memory.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps when people log that somebody was with a guest. */
@Singleton
class VisitConsumer extends ReplicaConsumer<VisitConsumer.Interaction> {
    /** What we keep of an interaction. */
    record Interaction(
            @Nullable UUID customerId,
            @Nullable List<UUID> contactIds,
            @Nullable String kind,
            @Nullable Instant startedAt) {}

    VisitConsumer(ObjectMapper json) {
        super("contact-guest-visits", "crm.contact.interaction", "guest_visit", Interaction.class, json);
    }
}
