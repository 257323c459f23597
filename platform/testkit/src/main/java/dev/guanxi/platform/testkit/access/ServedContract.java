package dev.guanxi.platform.testkit.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.testkit.access.Operation.Parameter;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document that the service under test serves. */
final class ServedContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    private ServedContract(JsonNode document) {
        this.document = document;
    }

    static ServedContract read() {
        var text = RestAssured.given()
                .basePath("/")
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ServedContract(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("/q/openapi serves no JSON", e);
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(operation(
                                path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()))));
        operations.sort(Comparator.comparing(Operation::id));
        return List.copyOf(operations);
    }

    /** The schema that a reference names, or the schema itself. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private Operation operation(String path, String method, JsonNode node) {
        var body =
                node.path("requestBody").path("content").properties().stream().findFirst();
        return new Operation(
                node.path("operationId").asText(),
                method,
                path,
                parameters(node),
                body.map(entry -> entry.getKey()).orElse(null),
                body.map(entry -> example(entry.getValue())).orElse(null),
                body.map(entry -> entry.getValue().get("schema")).orElse(null),
                statuses(node),
                node.path("security").isEmpty(),
                isPage(node) || path.endsWith(Operation.FILE));
    }

    private static @Nullable JsonNode example(JsonNode media) {
        return media.has("example")
                ? media.get("example")
                : media.path("examples").properties().stream()
                        .findFirst()
                        .map(first -> first.getValue().get("value"))
                        .orElse(null);
    }

    private List<Parameter> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .map(parameter -> new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        resolved(parameter.path("schema")).path("type").asText("string")))
                .toList();
    }

    private static Set<Integer> statuses(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .map(answer -> Integer.valueOf(answer.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isPage(JsonNode operation) {
        var schema = resolved(operation
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema"));
        return schema.path("properties").has("items")
                && schema.path("properties").has("next");
    }
}
