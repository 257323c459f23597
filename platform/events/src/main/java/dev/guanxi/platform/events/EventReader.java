package dev.guanxi.platform.events;

import dev.guanxi.platform.events.Event.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Turns a record of Kafka into an event; refuses what is not a CloudEvent. */
final class EventReader {
    private final String prefix;

    EventReader(EventsConfig config) {
        this.prefix = config.onBroker("");
    }

    Event read(ConsumerRecord<String, byte[]> entry) {
        try {
            var body = entry.value();
            return new Event(
                    UUID.fromString(required(entry, "ce_id")),
                    entry.topic().substring(prefix.length()),
                    required(entry, "ce_type"),
                    UUID.fromString(required(entry, "ce_subject")),
                    Long.parseLong(required(entry, "ce_sequence")),
                    Instant.parse(required(entry, "ce_time")),
                    header(entry, "traceparent"),
                    body == null ? null : new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("a header is malformed: " + e.getMessage());
        }
    }

    private static String required(ConsumerRecord<String, byte[]> entry, String name) {
        var value = header(entry, name);
        if (value == null) {
            throw new UnreadableEvent("header " + name + " is missing");
        }
        return value;
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> entry, String name) {
        var header = entry.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
