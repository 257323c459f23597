package dev.guanxi.contact.merge.web;

import static dev.guanxi.contact.Api.ADA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.platform.testkit.As;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * All that the service shows of somebody who is asked for: what its contract has below their address, and its lists that
 * can be filtered by them. What is added to the contract later is among it by itself.
 */
record Shown(Map<String, JsonNode> answers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> READS = reads();

    /** By the field that one filters by, the lists that can be. */
    private static final Map<String, List<String>> LISTS = new ConcurrentHashMap<>();

    /** That there was a merge stays in the history; who may be the same is found anew; nobody has agreed for another. */
    private static final Set<String> OF_THE_MERGE = Set.of("history", "duplicates", "consents");

    static Shown ofCustomer(UUID id) {
        return of(id, "customerId", Set.of("customers", "people", "guests"));
    }

    static Shown ofContact(UUID id) {
        return of(id, "contactId", Set.of("contacts", "people", "guests"));
    }

    private static Shown of(UUID id, String filter, Set<String> kinds) {
        var answers = new TreeMap<String, JsonNode>();
        READS.stream()
                .filter(path -> path.contains("{id}/") && kinds.contains(path.substring(1, path.indexOf('/', 1))))
                .forEach(path -> keep(answers, path, As.person(ADA).get(path, id)));
        LISTS.computeIfAbsent(
                        filter,
                        _ -> READS.stream()
                                .filter(path -> !path.contains("{") && isJson(filtered(path, filter, id)))
                                .toList())
                .forEach(path -> keep(answers, path, filtered(path, filter, id)));
        answers.keySet().removeIf(path -> OF_THE_MERGE.contains(path.substring(path.lastIndexOf('/') + 1)));
        return new Shown(answers);
    }

    private static Response filtered(String path, String filter, UUID id) {
        return As.person(ADA).queryParam("filter", filter + "==" + id).get(path);
    }

    private static void keep(Map<String, JsonNode> answers, String path, Response answer) {
        if (isJson(answer)) {
            answers.put(path, tree(answer.asString()));
        }
    }

    /** What cannot be asked of them is refused, and is not about them. */
    private static boolean isJson(Response answer) {
        return answer.statusCode() == HttpURLConnection.HTTP_OK
                && answer.contentType().startsWith("application/json");
    }

    /** Where something can be read: all that is below an address, and lists with filters. */
    private static List<String> reads() {
        var document = tree(RestAssured.given()
                .basePath("/")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .asString());
        var api = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        return document.path("paths").properties().stream()
                .filter(path -> path.getKey().contains("{id}/")
                        || path.getValue().path("get").toString().contains("filter"))
                .filter(path -> path.getValue().has("get"))
                .map(path -> path.getKey().substring(api.length()))
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** The records that are shown, by where; but for what tells of the merge itself. */
    Map<String, Set<String>> records() {
        var records = new TreeMap<String, Set<String>>();
        answers.forEach((path, answer) -> {
            if (answer.path("items").isArray()) {
                var ids = records.computeIfAbsent(path, _ -> new TreeSet<>());
                answer.path("items").forEach(item -> {
                    if (!item.path("kind").asText().equals("CUSTOMERS_MERGED")) {
                        ids.add(item.path("id").asText(item.path("positionId").asText()));
                    }
                });
            }
        });
        return records;
    }

    /** Everything, as text to compare; but for what tells of the merge itself. */
    Map<String, String> whole() {
        var everything = new TreeMap<String, String>();
        answers.forEach((path, answer) -> {
            var shown = answer.deepCopy();
            if (shown instanceof ObjectNode whole && path.endsWith("/relationship-radar")) {
                whole.remove("since"); // counted back from the moment of asking
            }
            var items = shown.path("items").elements();
            while (items.hasNext()) {
                if (items.next().path("kind").asText().equals("CUSTOMERS_MERGED")) {
                    items.remove();
                }
            }
            everything.put(path, shown.toPrettyString());
        });
        return everything;
    }

    JsonNode at(String path) {
        return answers.getOrDefault(path, JSON.missingNode());
    }
}
