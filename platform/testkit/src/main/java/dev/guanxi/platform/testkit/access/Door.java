package dev.guanxi.platform.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The running service, asked as its contract says. Quicker than a client for readable tests: many ask it. */
final class Door {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** A request in the making; what is set last counts. */
    static final class Call {
        private final String method;
        private final String address;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable String body;

        private Call(String method, String address) {
            this.method = method;
            this.address = address;
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call without(String header) {
            headers.remove(header);
            return this;
        }

        Call body(@Nullable String text) {
            body = text;
            return this;
        }

        HttpResponse<String> send() {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                    .timeout(Duration.ofSeconds(30))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            headers.forEach(request::header);
            try {
                return CLIENT.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError("%s %s got no answer".formatted(method, address), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private Door() {}

    /** Reads what an address, which may hold a query, has. */
    static Call get(String address) {
        return new Call("GET", address);
    }

    /** The operation's path with its parameters filled in. */
    static String address(Operation operation, Map<String, String> path) {
        var address = operation.path();
        for (var parameter : path.entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return address;
    }

    /** The operation's path on records that do not exist. */
    static String addressOfNothing(Operation operation) {
        return address(
                operation,
                operation.choices().stream()
                        .collect(Collectors.toMap(
                                Operation.Choice::parameter,
                                _ -> UUID.randomUUID().toString())));
    }

    /** The operation as a client makes it, with everything it must have but a token. */
    static Call call(Operation operation, String address, @Nullable JsonNode body) {
        var call = new Call(operation.method(), address);
        if (operation.mediaType() != null) {
            call.header("Content-Type", operation.mediaType());
            call.body(body == null ? "" : operation.takesJson() ? body.toString() : body.asText());
        }
        if (operation.takesHeader("If-Match")) {
            call.header("If-Match", "\"0\"");
        }
        if (operation.takesHeader("Idempotency-Key")) {
            call.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return call;
    }
}
