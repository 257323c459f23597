package dev.guanxi.sales.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actions as they are stored: the database's driver takes objects, and knows texts, not days. */
record StoredActions(List<Stored> items) {
    StoredActions {
        items = List.copyOf(items);
    }

    record Stored(
            String what, @Nullable String who, @Nullable String due, boolean done) {}

    static StoredActions of(List<PlannedAction> actions) {
        return new StoredActions(actions.stream()
                .map(action -> new Stored(
                        action.what(),
                        action.who(),
                        action.due() == null ? null : action.due().toString(),
                        action.done()))
                .toList());
    }

    List<PlannedAction> actions() {
        return items.stream()
                .map(stored -> new PlannedAction(
                        stored.what(), stored.who(), StoredObjectives.day(stored.due()), stored.done()))
                .toList();
    }
}
