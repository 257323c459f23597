package dev.guanxi.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service: what happened, and the aggregate's state after it.
 *
 * @param topic without the broker's prefix
 * @param sequence the aggregate's version; grows with every event of one subject
 * @param payload JSON; null when the subject was erased
 */
public record Event(
        UUID id,
        String topic,
        String type,
        UUID subject,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        @Nullable String payload) {

    /** Readers are tolerant: they take the fields they know and ignore the rest. */
    public static ObjectMapper tolerant(ObjectMapper json) {
        return json.copy()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .addMixIn(Money.class, JsonConventions.MoneyAsString.class);
    }

    /** Nothing about the subject may remain. */
    public boolean erased() {
        return payload == null;
    }

    /** True for {@code is("won")} when the type is {@code crm.sales.opportunity.won.v1}. */
    public boolean is(String happened) {
        return type.startsWith(topic + "." + happened + ".v");
    }

    /** The state after it, with just the fields of the record; {@code tolerant} comes from {@link #tolerant}. */
    public <T> T read(Class<T> as, ObjectMapper tolerant) {
        if (payload == null) {
            throw new UnreadableEvent("a tombstone has no body");
        }
        try {
            return tolerant.readValue(payload, as);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(e.getOriginalMessage());
        }
    }

    /** The body is not what the contract says; trying again will not help. */
    static final class UnreadableEvent extends RuntimeException {
        UnreadableEvent(String reason) {
            super(reason);
        }
    }
}
