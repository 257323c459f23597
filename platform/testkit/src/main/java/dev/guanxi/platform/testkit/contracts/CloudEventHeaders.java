package dev.guanxi.platform.testkit.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The headers that every event has, described once. */
final class CloudEventHeaders {
    private CloudEventHeaders() {}

    static void addTo(ObjectNode traits, String service) {
        var trait = traits.putObject("CloudEvent");
        trait.put("contentType", "application/json");
        var headers = trait.putObject("headers").put("type", "object");
        var properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        text(properties, "ce_id", "Unique; the same event twice has the same id.")
                .put("format", "uuid");
        properties.putObject("ce_source").put("const", "/" + service);
        text(properties, "ce_subject", "Id of the aggregate; also the record's key.")
                .put("format", "uuid");
        text(properties, "ce_time", "When it happened.").put("format", "date-time");
        text(properties, "ce_sequence", "The aggregate's version; a larger one is newer.")
                .put("pattern", "^\\d+$");
        text(properties, "traceparent", "The trace in which it happened (W3C).");
        var required = headers.putArray("required");
        List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence")
                .forEach(required::add);
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
