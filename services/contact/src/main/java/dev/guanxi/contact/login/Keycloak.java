package dev.guanxi.contact.login;

import dev.guanxi.platform.events.Failures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** Speaks with the realm: gets a token of its own, and asks the admin API with it. */
@ApplicationScoped
class Keycloak {
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final LoginsConfig config;
    private final WebClient http;

    Keycloak(LoginsConfig config, Vertx vertx) {
        this.config = config;
        var timeout = (int) config.timeout().toMillis();
        this.http = WebClient.create(
                vertx, new WebClientOptions().setConnectTimeout(timeout).setFollowRedirects(false));
    }

    /** Good for the work at hand. */
    Uni<String> token() {
        var form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", config.clientId())
                .add("client_secret", config.secret().orElse(""));
        return Uni.createFrom()
                .deferred(() -> http.postAbs(realm() + "/protocol/openid-connect/token")
                        .timeout(config.timeout().toMillis())
                        .sendForm(form))
                .onFailure()
                .transform(Keycloak::away)
                .map(answer -> understood("token", accepted("token", answer)::bodyAsJsonObject))
                .map(body -> body.getString("access_token"));
    }

    /**
     * Asks the admin API for a list.
     *
     * @param path below the realm, with its query: {@code /users?max=5}
     */
    Uni<JsonArray> list(String token, String path) {
        return read(token, path).map(answer -> understood(path, answer::bodyAsJsonArray));
    }

    /** The same for one thing. */
    Uni<JsonObject> object(String token, String path) {
        return read(token, path).map(answer -> understood(path, answer::bodyAsJsonObject));
    }

    private Uni<HttpResponse<Buffer>> read(String token, String path) {
        return send(HttpMethod.GET, token, path).map(answer -> accepted(path, answer));
    }

    /** Whoever answers with something else is not Keycloak. */
    private static <T> T understood(String what, Supplier<T> body) {
        try {
            return Objects.requireNonNull(body.get());
        } catch (DecodeException | ClassCastException | NullPointerException _) {
            throw new LoginsException(Obstacle.REFUSED, "what answers to %s is not Keycloak".formatted(plain(what)));
        }
    }

    /** Has the admin API do something to what may be gone already. */
    Uni<Void> act(HttpMethod method, String token, String path) {
        return send(method, token, path)
                .invoke(answer -> {
                    if (answer.statusCode() != NOT_FOUND) {
                        accepted(path, answer);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<HttpResponse<Buffer>> send(HttpMethod method, String token, String path) {
        return Uni.createFrom()
                .deferred(() ->
                        request(method, path).bearerTokenAuthentication(token).send())
                .onFailure()
                .transform(Keycloak::away);
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path) {
        return http.requestAbs(method, admin() + path).timeout(config.timeout().toMillis());
    }

    private String realm() {
        return config.realm()
                .orElseThrow(() -> new LoginsException(Obstacle.REFUSED, "guanxi.logins.realm is not set"));
    }

    private String admin() {
        var realm = realm();
        var at = realm.lastIndexOf("/realms/");
        return realm.substring(0, at) + "/admin" + realm.substring(at);
    }

    /** What everybody has who has a log-in. */
    String defaultRole() {
        var realm = realm();
        return "default-roles-" + realm.substring(realm.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static LoginsException away(Throwable failure) {
        return failure instanceof LoginsException known
                ? known
                : new LoginsException(Obstacle.AWAY, Failures.reason(failure));
    }

    private static HttpResponse<Buffer> accepted(String what, HttpResponse<Buffer> answer) {
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return answer;
        }
        var passing = status >= SERVER_ERROR || status == TOO_MANY;
        throw new LoginsException(
                passing ? Obstacle.AWAY : Obstacle.REFUSED, "Keycloak answers %d to %s".formatted(status, plain(what)));
    }

    private static String plain(String path) {
        return path.replaceFirst("\\?.*", "");
    }
}
