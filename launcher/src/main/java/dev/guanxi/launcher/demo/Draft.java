package dev.guanxi.launcher.demo;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A record to be created.
 *
 * @param kind what people call such records, in the plural
 * @param name tells it from all others of the demonstration, whenever it is loaded
 * @param user who creates it
 * @param lookup how to find it where it names records that another service must learn of first; null where there is
 *     no list of such records, or no such name
 */
record Draft(
        String kind,
        String name,
        String user,
        String path,
        JsonObject body,
        @Nullable Lookup lookup) {

    /**
     * A list in which the record stands, and what it looks like there.
     *
     * @param filter of the list
     * @param field whose value tells it from others
     */
    record Lookup(String filter, String field) {}

    Draft(String kind, String name, String user, String path, JsonObject body) {
        this(kind, name, user, path, body, null);
    }

    String key() {
        return "demonstration/" + name;
    }
}
