package dev.guanxi.platform.offline;

import static dev.guanxi.platform.domain.DomainException.ensure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guanxi.platform.offline.OfflineMemory.Remembered;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a batch has come: what is known of its operations, and of earlier ones that it names. */
final class OfflineCourse {
    private final Map<UUID, Remembered> known;

    OfflineCourse(Collection<Remembered> known) {
        this.known = known.stream()
                .collect(Collectors.toMap(Remembered::id, Function.identity(), (one, _) -> one, HashMap::new));
    }

    Optional<Remembered> of(UUID operation) {
        return Optional.ofNullable(known.get(operation));
    }

    void learn(Remembered remembered) {
        known.put(remembered.id(), remembered);
    }

    /** The operation with the ids of records wherever it names the operations that made them. */
    OfflineOperation resolved(OfflineOperation operation) {
        var record = operation.record();
        var fields = operation.fields();
        return new OfflineOperation(
                operation.id(),
                operation.kind(),
                operation.action(),
                operation.happenedAt(),
                operation.recordId() == null ? null : resolved(operation.recordId()),
                record == null ? null : (ObjectNode) resolved(record),
                fields == null ? null : resolved(fields));
    }

    private Map<String, FieldWish> resolved(Map<String, FieldWish> fields) {
        var resolved = new LinkedHashMap<String, FieldWish>();
        fields.forEach((name, wish) -> resolved.put(name, new FieldWish(maybe(wish.seen()), maybe(wish.wanted()))));
        return resolved;
    }

    private @Nullable JsonNode maybe(@Nullable JsonNode node) {
        return node == null ? null : resolved(node);
    }

    private JsonNode resolved(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), resolved(entry.getValue())));
                yield copy;
            }
            case ArrayNode list -> {
                var copy = list.arrayNode();
                list.forEach(item -> copy.add(resolved(item)));
                yield copy;
            }
            case TextNode text ->
                OfflineMemory.id(text.textValue())
                        .filter(known::containsKey)
                        .map(id -> (JsonNode) TextNode.valueOf(resolved(id).toString()))
                        .orElse(text);
            default -> node;
        };
    }

    private UUID resolved(UUID named) {
        var remembered = known.get(named);
        if (remembered == null) {
            return named;
        }
        var made = remembered.recordId();
        ensure(made != null, "offline-reference-empty", named);
        return made == null ? named : made;
    }
}
