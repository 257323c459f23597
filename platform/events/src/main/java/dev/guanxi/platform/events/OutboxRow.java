package dev.guanxi.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** An announcement as the outbox holds it, and as a CloudEvent in Kafka's binary mode. */
record OutboxRow(
        long position,
        UUID id,
        String topic,
        UUID subject,
        String type,
        @Nullable String payload,
        long sequence,
        Instant occurredAt,
        @Nullable String traceparent) {

    ProducerRecord<String, byte[]> record(EventsConfig config) {
        var headers = new ArrayList<Header>(List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", id.toString()),
                header("ce_type", type),
                header("ce_source", "/" + config.source()),
                header("ce_subject", subject.toString()),
                header("ce_time", occurredAt.toString()),
                header("ce_sequence", Long.toString(sequence)),
                header("content-type", "application/json")));
        if (traceparent != null) {
            headers.add(header("traceparent", traceparent));
        }
        var body = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(config.onBroker(topic), null, subject.toString(), body, headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
