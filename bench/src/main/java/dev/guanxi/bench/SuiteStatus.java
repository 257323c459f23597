package dev.guanxi.bench;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code crm status --json} tells. */
record SuiteStatus(JsonObject json) {

    private static final Set<String> FOUNDATIONS = Set.of("front-door", "keycloak", "kafka", "postgres");

    private Stream<JsonObject> parts() {
        return json.getJsonArray("parts").stream().map(JsonObject.class::cast);
    }

    List<String> services() {
        return parts().map(part -> part.getString("name"))
                .filter(name -> !FOUNDATIONS.contains(name))
                .toList();
    }

    void requireAllReady() {
        List<String> missing = parts().filter(part -> !part.getString("state").equals("ready"))
                .map(part -> part.getString("name"))
                .toList();
        if (!missing.isEmpty()) {
            throw new BenchException("The suite stands without %s.".formatted(String.join(", ", missing)));
        }
    }

    /** {@return what the launcher and all parts hold; a page that several share counts once} */
    long residentMegabytes() {
        return json.getJsonObject("launcher").getLong("residentMegabytes")
                + parts().mapToLong(part -> part.getLong("residentMegabytes")).sum();
    }

    /** {@return how long the part's last start took} */
    double startSeconds(String name) {
        return parts().filter(part -> part.getString("name").equals(name))
                .mapToDouble(part -> part.getDouble("startSeconds"))
                .findFirst()
                .orElseThrow(() -> new BenchException("The suite has no part %s.".formatted(name)));
    }
}
