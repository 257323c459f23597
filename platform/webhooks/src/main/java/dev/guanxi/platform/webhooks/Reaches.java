package dev.guanxi.platform.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.persistence.AggregateRepository;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may see the record an event is about: judged by the policy of the record's kind, as lists and single
 * reads are, on the owner, team, partner and customer that the event's state names. What a state does not name gives
 * nobody a right, so a doubtful event stays inside.
 */
@ApplicationScoped
class Reaches {
    private final Map<String, AccessPolicy> policies;
    private final ObjectMapper json;

    Reaches(@All List<AggregateRepository<?>> repositories, ObjectMapper json) {
        this.policies = new HashMap<>();
        for (var repository : repositories) {
            if (repository.type().getAnnotation(Published.class) instanceof Published published) {
                policies.put(published.topic(), repository.policy());
            }
        }
        this.json = json;
    }

    /** A record that is gone belongs to nobody: only who sees everything of the kind hears of it. */
    boolean permits(Caller caller, Event event) {
        var policy = policies.get(event.topic());
        if (policy == null) {
            return false;
        }
        var visible = policy.visibleTo(caller);
        return visible.everything() || event.payload() != null && visible.permits(ownership(event.payload()));
    }

    private Ownership ownership(String payload) {
        try {
            var state = json.readTree(payload);
            return new Ownership(
                    text(state, "ownerId"), text(state, "team"), id(state, "partnerId"), id(state, "customerId"));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Ownership.of(null, null);
        }
    }

    private static @Nullable String text(JsonNode state, String field) {
        var value = state.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static @Nullable UUID id(JsonNode state, String field) {
        var value = text(state, field);
        return value == null ? null : UUID.fromString(value);
    }
}
