package dev.guanxi.sales.telesales.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.events.ReplicaConsumer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what holds for each person, purpose and channel. */
@Singleton
class CallConsentConsumer extends ReplicaConsumer<CallConsentConsumer.Consent> {
    /** What we keep of it. */
    record Consent(
            UUID personId,
            String purpose,
            String channel,
            String standing,
            @Nullable Instant expiresAt) {}

    CallConsentConsumer(ObjectMapper json) {
        super("sales-consents", "crm.contact.consent", "consent", Consent.class, json);
    }
}
