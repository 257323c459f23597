package dev.guanxi.platform.testkit.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.guanxi.platform.testkit.contracts.PublishedAggregate.PublishedEvent;
import java.util.List;

/** What a service publishes, as AsyncAPI 3.0. */
final class EventContract {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final ObjectNode document = YAML.createObjectNode();
    private final ObjectNode channels;
    private final ObjectNode operations;
    private final ObjectNode messages;

    EventContract(String service, List<PublishedAggregate> aggregates) {
        document.put("asyncapi", "3.0.0");
        describe(document.putObject("info"), service);
        document.put("id", "urn:guanxi:" + service).put("defaultContentType", "application/json");
        channels = document.putObject("channels");
        operations = document.putObject("operations");
        var components = document.putObject("components");
        messages = components.putObject("messages");
        var schemas = StateSchemas.of(
                aggregates.stream().map(PublishedAggregate::state).toList());
        aggregates.forEach(aggregate -> add(aggregate, tree(schemas.reference(aggregate.state()))));
        components.set("schemas", tree(schemas.definitions()));
        CloudEventHeaders.addTo(components.putObject("messageTraits"), service);
    }

    String yaml() {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void describe(ObjectNode info, String service) {
        info.put("title", "Guanxi %s: what it publishes".formatted(service))
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka's binary mode. Topics are compacted: the log always holds the last"
                                + " state of everything. An event says what happened and carries the state after it;"
                                + " an erased subject is a tombstone. A larger ce_sequence of a subject is newer.");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.html");
    }

    private void add(PublishedAggregate aggregate, JsonNode payload) {
        var name = aggregate.topic().substring(aggregate.topic().lastIndexOf('.') + 1);
        var channel = channels.putObject(name);
        channel.put("address", aggregate.topic());
        channel.put("description", "Everything that happens to each %s.".formatted(name.replace('-', ' ')));
        var inChannel = channel.putObject("messages");
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("bindingVersion", "0.5.0").put("partitions", aggregate.partitions());
        kafka.putObject("topicConfiguration").putArray("cleanup.policy").add(aggregate.cleanup());
        for (var event : aggregate.events()) {
            messages.set(key(name, event), message(event, payload));
            refer(inChannel.putObject(event.name()), "#/components/messages/" + key(name, event));
        }
        var operation = operations.putObject("publish-" + name);
        operation.put("action", "send").put("summary", "Says what happened to %s.".formatted(one(name)));
        refer(operation.putObject("channel"), "#/channels/" + name);
    }

    private static String one(String name) {
        var article = "aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
        return article + name.replace('-', ' ');
    }

    private static String key(String channel, PublishedEvent event) {
        return channel + "." + event.name();
    }

    private static ObjectNode message(PublishedEvent event, JsonNode payload) {
        var message = YAML.createObjectNode();
        message.put("name", event.type()).put("title", event.name());
        refer(message.putArray("traits").addObject(), "#/components/messageTraits/CloudEvent");
        var headers = message.putObject("headers").put("type", "object");
        headers.putObject("properties").putObject("ce_type").put("const", event.type());
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("key")
                .put("type", "string")
                .put("format", "uuid");
        if (event.tombstone()) {
            message.put("summary", "A tombstone: nothing of the subject may remain anywhere.");
            message.putObject("payload").put("type", "null");
        } else {
            message.set("payload", payload);
        }
        return message;
    }

    private static void refer(ObjectNode node, String target) {
        node.put("$ref", target);
    }

    private static JsonNode tree(String json) {
        try {
            return YAML.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
