package dev.guanxi.launcher.demo;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The suite's public API behind the front door, used in the name of the demonstration's people. */
final class SuiteApi implements AutoCloseable {

    private static final int OK = 200;
    private static final int AWAY = 503;
    private static final int TRIES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI suite;
    private final UnaryOperator<String> tokens;
    private final Duration retryAfter;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param tokens gives a person's access token
     * @param retryAfter how long a service that is away is left alone before it is asked again
     */
    SuiteApi(URI suite, UnaryOperator<String> tokens, Duration retryAfter) {
        this.suite = suite;
        this.tokens = tokens;
        this.retryAfter = retryAfter;
    }

    boolean isThere(Service service) {
        HttpRequest request = HttpRequest.newBuilder(suite.resolve("/openapi/%s.yaml".formatted(service.word())))
                .timeout(PATIENCE)
                .build();
        return send(request).statusCode() == OK;
    }

    Answer get(String user, String path) {
        return answer(path, as(user, path).GET());
    }

    /** Asks for a record to be created; the same key creates it once, however often it is asked. */
    Answer create(String user, String path, JsonObject body, String key) {
        return answer(path, as(user, path).header("Idempotency-Key", key).POST(json(body)));
    }

    /**
     * Asks for a change of a record that must still be as it was when it had this entity tag.
     *
     * @param body null where the address says it all
     */
    Answer change(String user, String method, String path, @Nullable JsonObject body, String etag) {
        return answer(path, as(user, path).header("If-Match", etag).method(method, json(body)));
    }

    /** {@return the id that records carry when they belong to this person} */
    String subject(String user) {
        String token = tokens.apply(user);
        String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("sub");
    }

    private HttpRequest.Builder as(String user, String path) {
        return HttpRequest.newBuilder(suite.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.apply(user))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(@Nullable JsonObject body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode());
    }

    private Answer answer(String path, HttpRequest.Builder request) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            HttpResponse<String> response = send(request.build());
            if (response.statusCode() != AWAY) {
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("ETag").orElse(""),
                        object(response.body()));
            }
            Pause.of(retryAfter);
        }
        throw new ServiceAwayException(path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException silence) {
            throw new ServiceAwayException(request.uri().getPath(), silence);
        } catch (IOException e) {
            throw new DemoException(
                    "The suite does not answer at %s. See crm status, and start it with: crm up".formatted(suite), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while waiting for the suite.", e);
        }
    }

    private static JsonObject object(String body) {
        try {
            return body.startsWith("{") ? new JsonObject(body) : new JsonObject();
        } catch (DecodeException notOurs) {
            return new JsonObject().put("detail", body);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
