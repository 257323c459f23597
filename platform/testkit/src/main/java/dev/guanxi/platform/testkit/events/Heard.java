package dev.guanxi.platform.testkit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as another service hears it.
 *
 * @param happened the event's type without topic and version
 * @param state the subject after it; a tombstone has a {@link com.fasterxml.jackson.databind.node.NullNode}
 */
public record Heard(String happened, JsonNode state) {
    static Heard of(String topic, ConsumerRecord<String, String> entry) {
        var type = new String(entry.headers().lastHeader("ce_type").value(), UTF_8);
        if (!type.startsWith(topic + ".") || !type.endsWith(Elsewhere.VERSION)) {
            throw new IllegalStateException(
                    "%s holds an event of the type %s, which its readers do not know.".formatted(topic, type)
                            + " Name it %s.<what happened>%s.".formatted(topic, Elsewhere.VERSION));
        }
        var happened = type.substring(topic.length() + 1, type.length() - Elsewhere.VERSION.length());
        return new Heard(happened, Json.read(entry.value()));
    }
}
