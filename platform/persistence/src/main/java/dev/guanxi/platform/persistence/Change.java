package dev.guanxi.platform.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field before and after.
 *
 * @param field its path, such as {@code address.city}; lists are compared as a whole
 * @param before absent when the field was empty
 * @param after absent when the field is empty now
 */
public record Change(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** What differs, in the order of the fields. */
    public static List<Change> between(@Nullable JsonNode before, JsonNode after) {
        var changes = new ArrayList<Change>();
        collect("", before, after, changes);
        return changes;
    }

    private static void collect(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> changes) {
        if (before instanceof ObjectNode || after instanceof ObjectNode) {
            var fields = new LinkedHashSet<String>();
            addFields(before, fields);
            addFields(after, fields);
            for (var field : fields) {
                collect(
                        path.isEmpty() ? field : path + "." + field,
                        child(before, field),
                        child(after, field),
                        changes);
            }
        } else if (!empty(before) || !empty(after)) {
            if (before == null || !before.equals(after)) {
                changes.add(new Change(path, empty(before) ? null : before, empty(after) ? null : after));
            }
        }
    }

    private static void addFields(@Nullable JsonNode node, LinkedHashSet<String> fields) {
        if (node != null) {
            node.fieldNames().forEachRemaining(fields::add);
        }
    }

    private static @Nullable JsonNode child(@Nullable JsonNode node, String field) {
        return node == null ? null : node.get(field);
    }

    private static boolean empty(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }
}
