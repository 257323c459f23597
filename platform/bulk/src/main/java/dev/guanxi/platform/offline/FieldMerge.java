package dev.guanxi.platform.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of fields that somebody changed of what they saw, when others may have changed some since. Field by field:
 * what is still as they saw it becomes what they want; what is what they want already stays; what is neither is a conflict,
 * and stays too.
 *
 * @param patch a JSON Merge Patch of what becomes another
 * @param applied the fields that are then as they are wanted, in the order in which they were named
 */
record FieldMerge(ObjectNode patch, List<String> applied, List<FieldConflict> conflicts) {
    /** The same number may be written in several ways; all else is alike when it is written alike. */
    private static final Comparator<JsonNode> ALIKE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    FieldMerge {
        applied = List.copyOf(applied);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Holds wishes against what is there.
     *
     * @param present what can be changed; {@code custom.region} is {@code region} within {@code custom}
     */
    static FieldMerge of(ObjectNode present, Map<String, FieldWish> wishes) {
        var patch = present.objectNode();
        var applied = new ArrayList<String>();
        var conflicts = new ArrayList<FieldConflict>();
        wishes.forEach((field, wish) -> {
            var current = at(present, field);
            if (areAlike(current, wish.wanted())) {
                applied.add(field);
            } else if (areAlike(current, wish.seen())) {
                put(patch, field, wish.wanted());
                applied.add(field);
            } else {
                conflicts.add(new FieldConflict(field, said(wish.seen()), current, said(wish.wanted())));
            }
        });
        return new FieldMerge(patch, applied, conflicts);
    }

    private static boolean areAlike(@Nullable JsonNode one, @Nullable JsonNode other) {
        var first = said(one);
        var second = said(other);
        return first == null || second == null ? Objects.equals(first, second) : first.equals(ALIKE, second);
    }

    private static @Nullable JsonNode said(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode() ? null : value;
    }

    private static @Nullable JsonNode at(ObjectNode present, String field) {
        var dot = field.indexOf('.');
        return said(
                dot < 0
                        ? present.get(field)
                        : present.path(field.substring(0, dot)).get(field.substring(dot + 1)));
    }

    private static void put(ObjectNode patch, String field, @Nullable JsonNode value) {
        var dot = field.indexOf('.');
        var place = dot < 0 ? patch : patch.withObjectProperty(field.substring(0, dot));
        var name = field.substring(dot + 1);
        if (said(value) == null) {
            place.putNull(name);
        } else {
            place.set(name, value);
        }
    }
}
