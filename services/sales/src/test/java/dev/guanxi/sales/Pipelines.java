package dev.guanxi.sales;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Pipelines as people define them. */
public final class Pipelines {
    private Pipelines() {}

    /** A key that no other pipeline has. */
    public static String key() {
        return "WAY_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }

    public static Map<String, Object> stage(String key) {
        return new HashMap<>(
                Map.of("key", key, "name", Map.of("english", key, "chinese", "阶段" + key), "probability", 50));
    }

    @SafeVarargs
    public static Map<String, Object> stage(String key, Map<String, ?>... criteria) {
        var stage = stage(key);
        var all = new ArrayList<Map<String, ?>>();
        for (var criterion : criteria) {
            all.add(criterion);
        }
        stage.put("criteria", all);
        return stage;
    }

    /** The same stage with something else. */
    public static Map<String, Object> with(Map<String, Object> stage, String name, Object value) {
        var changed = new HashMap<>(stage);
        changed.put(name, value);
        return changed;
    }

    /** Something that somebody ticks off. */
    public static Map<String, ?> ticked(String key, String english, String chinese) {
        return Map.of("key", key, "text", Map.of("english", english, "chinese", chinese));
    }

    /** Something that a field tells. */
    public static Map<String, ?> told(String key, String english, String chinese, Map<String, ?> check) {
        return Map.of("key", key, "text", Map.of("english", english, "chinese", chinese), "check", check);
    }

    public static Map<String, Object> definition(String... stages) {
        return definition(Stream.of(stages).map(Pipelines::stage).toList());
    }

    @SafeVarargs
    public static Map<String, Object> definition(Map<String, Object>... stages) {
        var all = new ArrayList<Map<String, Object>>();
        for (var stage : stages) {
            all.add(stage);
        }
        return definition(all);
    }

    private static Map<String, Object> definition(List<Map<String, Object>> stages) {
        return new HashMap<>(Map.of("name", Map.of("english", "Renewals", "chinese", "续约"), "stages", stages));
    }

    /** A new pipeline; gives its key. */
    public static String define(Person person, Map<String, ?> definition) {
        var key = key();
        As.person(person)
                .body(Map.of("key", key, "definition", definition))
                .post("/pipelines")
                .then()
                .statusCode(201);
        return key;
    }

    /** Its id. */
    public static UUID id(String key) {
        return UUID.fromString(As.person(Api.ADA)
                .get("/pipelines")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.key == '%s' }.id".formatted(key)));
    }
}
