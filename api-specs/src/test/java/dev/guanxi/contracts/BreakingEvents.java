package dev.guanxi.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What new events take away from those who read the old ones. Readers ignore what they do not know, so anything may be
 * added; what was there must stay, with its type.
 */
final class BreakingEvents {
    private static final ObjectMapper YAML = new YAMLMapper();

    private final JsonNode before;
    private final JsonNode after;

    private BreakingEvents(String before, String after) throws JsonProcessingException {
        this.before = YAML.readTree(before);
        this.after = YAML.readTree(after);
    }

    static List<Breaking> between(String before, String after) throws JsonProcessingException {
        return new BreakingEvents(before, after).all();
    }

    private List<Breaking> all() {
        var found = new ArrayList<Breaking>();
        before.at("/components/messages").properties().forEach(message -> {
            var type = message.getValue().path("name").asText();
            var now = after.at("/components/messages").path(message.getKey());
            if (!now.path("name").asText().equals(type)) {
                found.add(new Breaking(type, "is gone"));
                return;
            }
            var losses = new TreeSet<String>();
            compare("", message.getValue().path("payload"), now.path("payload"), new HashSet<>(), losses);
            if (!losses.isEmpty()) {
                found.add(new Breaking(type, "changed in " + String.join(", ", losses)));
            }
        });
        before.path("channels").properties().forEach(channel -> {
            var address = channel.getValue().path("address").asText();
            if (!after.path("channels")
                    .path(channel.getKey())
                    .path("address")
                    .asText()
                    .equals(address)) {
                found.add(new Breaking(address, "is no topic any more"));
            }
        });
        return found;
    }

    /** @param compared references that were looked at, so that a schema that holds itself ends */
    private void compare(
            String path, JsonNode oldSchema, JsonNode newSchema, Set<String> compared, Set<String> losses) {
        var reference = oldSchema.path("$ref").asText();
        if (!reference.isEmpty() && !compared.add(reference)) {
            return;
        }
        var was = resolved(before, oldSchema);
        var is = resolved(after, newSchema);
        for (var what : List.of("type", "format")) {
            if (!was.path(what).equals(is.path(what))) {
                losses.add("the %s of %s".formatted(what, path.isEmpty() ? "the payload" : path));
                return;
            }
        }
        var present = new HashSet<String>();
        is.path("required").forEach(field -> present.add(field.asText()));
        was.path("required").forEach(field -> {
            if (!present.contains(field.asText())) {
                losses.add(path + "/" + field.asText() + ", which may be missing");
            }
        });
        was.path("properties").properties().forEach(field -> {
            var now = is.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                losses.add(path + "/" + field.getKey() + ", which is gone");
            } else {
                compare(path + "/" + field.getKey(), field.getValue(), now, compared, losses);
            }
        });
        if (was.has("items")) {
            compare(path + "/*", was.path("items"), is.path("items"), compared, losses);
        }
    }

    private static JsonNode resolved(JsonNode contract, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : contract.at(reference.substring(1));
    }
}
