package dev.guanxi.launcher;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** What a process says by HTTP about being ready, in the form that MicroProfile Health gives it. */
final class Readiness {

    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_PATIENCE)
            .build();

    private final URI address;

    Readiness(URI address) {
        this.address = address;
    }

    boolean isGiven() {
        try {
            return ask().statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@return a sentence on what is not ready yet, as far as the process says it} */
    String lack() {
        try {
            HttpResponse<String> answer = ask();
            List<String> lacking = lacking(answer.body());
            return lacking.isEmpty()
                    ? "%s answers with status %d.".formatted(address, answer.statusCode())
                    : "It says that it still lacks: %s.".formatted(String.join(", ", lacking));
        } catch (IOException nothing) {
            return "Nothing answers at %s yet.".formatted(address);
        }
    }

    private static List<String> lacking(String body) {
        try {
            return new JsonObject(body)
                    .getJsonArray("checks").stream()
                            .map(JsonObject.class::cast)
                            .filter(check -> !"UP".equals(check.getString("status")))
                            .map(check -> check.getString("name"))
                            .toList();
        } catch (DecodeException | ClassCastException | NullPointerException otherForm) {
            return List.of();
        }
    }

    private HttpResponse<String> ask() throws IOException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(ANSWER_PATIENCE).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
