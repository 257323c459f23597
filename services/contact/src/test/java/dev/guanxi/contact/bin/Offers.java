package dev.guanxi.contact.bin;

import static dev.guanxi.contact.Api.ADA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.testkit.As;
import io.restassured.RestAssured;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * All that the service answers without being asked for one record: its lists, files and figures, as its own contract
 * names them. A list that is added later is among them by itself.
 */
final class Offers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private final Map<String, Offer> byOperation;
    private final Map<String, List<String>> queries;

    /**
     * Reads the contract.
     *
     * @param queries of those operations that answer only when they are asked for something, as {@code name=value&name=value}
     */
    Offers(Map<String, List<String>> queries) {
        this.byOperation = read();
        this.queries = queries;
    }

    private record Offer(String path, List<String> parameters) {
        boolean takes(String parameter) {
            return parameters.contains(parameter);
        }
    }

    private static Map<String, Offer> read() {
        var document = tree(RestAssured.given()
                .basePath("/")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .asString());
        var api = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);
        var offers = new TreeMap<String, Offer>();
        document.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (!get.isMissingNode() && !path.getKey().contains("{")) {
                offers.put(
                        get.path("operationId").asText(),
                        new Offer(path.getKey().substring(api.length()), parameters(document, get)));
            }
        });
        return offers;
    }

    private static List<String> parameters(JsonNode document, JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    Collection<String> operations() {
        return byOperation.keySet();
    }

    /** What an operation answers that contains one of the marks: rows, lines, or the whole answer. */
    List<String> mentions(String operation, Collection<String> marks) {
        var offer = Objects.requireNonNull(byOperation.get(operation));
        return queries.getOrDefault(operation, List.of("")).stream()
                .flatMap(query -> all(offer, query).stream())
                .filter(item -> marks.stream().anyMatch(item::contains))
                .sorted()
                .toList();
    }

    private static List<String> all(Offer offer, String query) {
        var found = new ArrayList<String>();
        String next = null;
        do {
            var answer = page(offer, query, next);
            if (!answer.startsWith("{") && !answer.startsWith("[")) {
                return List.of(answer.split("\n", -1));
            }
            var tree = tree(answer);
            var items = tree.isArray() ? tree : tree.path("items");
            items.forEach(item -> found.add(item.toString()));
            if (items.isMissingNode()) {
                found.add(answer);
            }
            next = tree.path("next").asText("");
        } while (!next.isEmpty());
        return found;
    }

    private static String page(Offer offer, String query, @Nullable String cursor) {
        var request = As.person(ADA);
        if (offer.takes("limit")) {
            request = request.queryParam("limit", PAGE);
        }
        if (cursor != null) {
            request = request.queryParam("cursor", cursor);
        }
        for (var asked : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            var parts = asked.split("=", 2);
            request = request.queryParam(parts[0], parts[1]);
        }
        var answer = request.get(offer.path());
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IllegalStateException("%s?%s is refused: %s".formatted(offer.path(), query, answer.asString()));
        }
        return answer.asString();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
