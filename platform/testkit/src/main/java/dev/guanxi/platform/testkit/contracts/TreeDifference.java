package dev.guanxi.platform.testkit.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two trees differ, as sentences; as many as a person reads. */
final class TreeDifference {
    private static final int MOST = 20;

    private final List<String> found = new ArrayList<>();

    private TreeDifference() {}

    static List<String> between(JsonNode committed, JsonNode actual) {
        var difference = new TreeDifference();
        difference.compare("", committed, actual);
        return difference.found;
    }

    private void compare(String place, @Nullable JsonNode committed, @Nullable JsonNode actual) {
        if (found.size() >= MOST || committed != null && committed.equals(actual)) {
            return;
        }
        if (committed == null || actual == null) {
            found.add("%s is only in the %s".formatted(place, committed == null ? "code" : "contract"));
        } else if (committed.isObject() && actual.isObject()) {
            var fields = new TreeSet<String>();
            committed.fieldNames().forEachRemaining(fields::add);
            actual.fieldNames().forEachRemaining(fields::add);
            fields.forEach(field -> compare(place + "/" + field, committed.get(field), actual.get(field)));
        } else if (committed.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(committed.size(), actual.size()); i++) {
                compare(place + "/" + i, committed.get(i), actual.get(i));
            }
        } else {
            found.add("%s is %s in the contract, %s in the code".formatted(place, committed, actual));
        }
    }
}
