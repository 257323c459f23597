package dev.guanxi.marketing.consent.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what holds for each person, purpose and channel. */
@Singleton
class ConsentConsumer extends ReplicaConsumer<ConsentConsumer.Consent> {
    /** What we keep of a consent. */
    record Consent(
            UUID personId,
            String purpose,
            String channel,
            String standing,
            @Nullable Instant since,
            @Nullable Instant expiresAt,
            String wayOut) {}

    ConsentConsumer(ObjectMapper json) {
        super("marketing-consents", "crm.contact.consent", "consent", Consent.class, json);
    }
}
