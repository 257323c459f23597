package dev.guanxi.contact.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.guanxi.platform.parts.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Stands for Keycloak where the real one would take too long to start; e2e has that. It answers as the admin API does,
 * but searches carelessly: whoever has the attribute that was asked for is found, whatever its value.
 */
@SuppressWarnings("NullAway.Init") // the lifecycle calls start first
public final class KeycloakPeer implements QuarkusTestResourceLifecycleManager {
    private static final String SECRET = "a secret for tests only";
    private static final String TOKEN = "/auth/realms/guanxi/protocol/openid-connect/token";
    private static final String USERS = "/auth/admin/realms/guanxi/users";
    private static final Map<String, User> USERS_THERE = new ConcurrentSkipListMap<>();
    private static final Set<String> SESSIONS_ENDED = ConcurrentHashMap.newKeySet();
    private static final int PORT = FreePorts.next();

    private static volatile boolean refuses;
    private static HttpServer server;

    private record User(JsonObject told, List<String> roles, List<String> teams, Map<String, String> rights) {}

    @Override
    public Map<String, String> start() {
        comeBack();
        return Map.of(
                "guanxi.logins.secret",
                SECRET,
                "guanxi.logins.realm",
                "http://127.0.0.1:%d/auth/realms/guanxi".formatted(PORT),
                "guanxi.logins.timeout",
                "PT3S");
    }

    @Override
    public void stop() {
        goAway();
    }

    public static void goAway() {
        server.stop(0);
    }

    public static void comeBack() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", PORT), 0);
            server.createContext("/", KeycloakPeer::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Knows our client no more, or again. */
    public static void refuse(boolean really) {
        refuses = really;
    }

    /** A log-in that says of itself whose it is, {@code "customer_id", id}; gives its id. */
    public static String login(String link, UUID whose, String... roles) {
        return add(link, whose, List.of(roles), List.of(), Map.of());
    }

    /** One of a team. */
    public static String inTeam(String link, UUID whose) {
        return add(link, whose, List.of("shopper"), List.of("/sales"), Map.of());
    }

    /** One who administers the realm, but has no other role than a shopper's. */
    public static String administrator(String link, UUID whose) {
        return add(link, whose, List.of("shopper"), List.of(), Map.of("realm-management", "manage-users"));
    }

    private static String add(
            String link, UUID whose, List<String> roles, List<String> teams, Map<String, String> rights) {
        var id = UUID.randomUUID().toString();
        var told = new JsonObject()
                .put("id", id)
                .put("username", "user-" + id)
                .put("email", id + "@people.example")
                .put("enabled", true)
                .put("createdTimestamp", 1_767_225_600_000L)
                .put("attributes", new JsonObject().put(link, JsonArray.of(whose.toString())));
        USERS_THERE.put(id, new User(told, roles, teams, rights));
        return id;
    }

    public static boolean isThere(String login) {
        return USERS_THERE.containsKey(login);
    }

    public static boolean hadSessionsEnded(String login) {
        return SESSIONS_ENDED.contains(login);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var path = exchange.getRequestURI().getPath();
            if (path.equals(TOKEN)) {
                token(exchange, body);
            } else if (!"Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                say(exchange, 401, "{}");
            } else if (path.equals(USERS)) {
                say(exchange, 200, found(exchange.getRequestURI().getQuery()).encode());
            } else {
                user(exchange, path.substring(USERS.length() + 1));
            }
        } finally {
            exchange.close();
        }
    }

    private static void token(HttpExchange exchange, String form) throws IOException {
        var known = form.contains("grant_type=client_credentials")
                && form.contains("client_id=guanxi-contact")
                && form.replace('+', ' ').replace("%20", " ").contains("client_secret=" + SECRET);
        var good = known && !refuses;
        say(exchange, good ? 200 : 401, good ? "{\"access_token\":\"good\"}" : "{\"error\":\"unauthorized_client\"}");
    }

    private static JsonArray found(String query) {
        var link = query.replaceFirst(".*q=(\\w+):.*", "$1");
        var first = Integer.parseInt(query.replaceFirst(".*first=(\\d+).*", "$1"));
        var max = Integer.parseInt(query.replaceFirst(".*max=(\\d+).*", "$1"));
        return new JsonArray(USERS_THERE.values().stream()
                .map(User::told)
                .filter(told -> told.getJsonObject("attributes").containsKey(link))
                .skip(first)
                .limit(max)
                .toList());
    }

    private static void user(HttpExchange exchange, String path) throws IOException {
        var id = path.replaceFirst("/.*", "");
        var user = USERS_THERE.get(id);
        if (user == null) {
            say(exchange, 404, "{\"error\":\"User not found\"}");
            return;
        }
        switch (exchange.getRequestMethod() + path.substring(id.length())) {
            case "DELETE" -> {
                USERS_THERE.remove(id);
                say(exchange, 204, "");
            }
            case "POST/logout" -> {
                SESSIONS_ENDED.add(id);
                say(exchange, 204, "");
            }
            case "GET/groups" -> say(exchange, 200, named("path", user.teams()).encode());
            case "GET/role-mappings/realm/composite" ->
                say(
                        exchange,
                        200,
                        named("name", user.roles())
                                .add(new JsonObject().put("name", "default-roles-guanxi"))
                                .encode());
            case "GET/role-mappings" -> say(exchange, 200, mappings(user).encode());
            case "GET/sessions" -> say(exchange, 200, """
                    [{"ipAddress":"203.0.113.7","start":1767225600000,"lastAccess":1767229200000}]""");
            case "GET/federated-identity" -> say(exchange, 200, """
                    [{"identityProvider":"wechat","userName":"at-wechat"}]""");
            default -> say(exchange, 405, "{}");
        }
    }

    private static JsonObject mappings(User user) {
        var clients = new JsonObject().put("account", new JsonObject());
        user.rights().forEach((client, right) -> clients.put(client, new JsonObject().put("mappings", right)));
        return new JsonObject().put("clientMappings", clients);
    }

    private static JsonArray named(String key, List<String> values) {
        var list = new JsonArray();
        values.forEach(value -> list.add(new JsonObject().put(key, value)));
        return list;
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
