package dev.guanxi.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * As much of the suite as it takes to create records: gives ids, remembers answers under their keys as the suite does,
 * and can have services that are away or that have not heard of a customer yet.
 */
final class TinySuite implements AutoCloseable {

    private static final int CREATED = 201;

    private final HttpServer server;
    private final Map<String, Stored> answers = new HashMap<>();
    private final Map<String, JsonObject> records = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private int refusalsLeft;

    private record Stored(int status, String body) {}

    TinySuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** {@return how many records were really created below this path} */
    synchronized long created(String path) {
        return records.keySet().stream()
                .filter(place -> place.startsWith(path + "/"))
                .count();
    }

    synchronized JsonObject record(String place) {
        return records.getOrDefault(place, new JsonObject());
    }

    synchronized void setAway(String service) {
        away.add(service);
    }

    synchronized void setBack(String service) {
        away.remove(service);
    }

    /** So many requests for new records find that the customer has not become known yet. */
    synchronized void setBehind(int refusals) {
        refusalsLeft = refusals;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String service = path.split("[/.]", -1)[2];
            if (away.contains(service)) {
                reply(
                        exchange,
                        503,
                        new JsonObject().put("type", "/problems/service-away").encode());
            } else if (path.startsWith("/openapi/")) {
                reply(exchange, 200, "openapi: 3.1.0");
            } else if (exchange.getRequestMethod().equals("GET")) {
                read(exchange, path);
            } else {
                create(exchange, path);
            }
        }
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        JsonObject record = records.get(path);
        if (record != null) {
            reply(exchange, 200, record.encode());
        } else if (exchange.getRequestURI().getQuery() == null) {
            reply(
                    exchange,
                    404,
                    new JsonObject().put("detail", "There is nothing.").encode());
        } else {
            JsonArray items = new JsonArray();
            records.forEach((place, found) -> {
                if (place.startsWith(path + "/")) {
                    items.add(found);
                }
            });
            reply(exchange, 200, new JsonObject().put("items", items).encode());
        }
    }

    private void create(HttpExchange exchange, String path) throws IOException {
        JsonObject body = new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Stored stored = answers.computeIfAbsent(key, first -> firstAnswer(path, body));
        reply(exchange, stored.status(), stored.body());
    }

    private Stored firstAnswer(String path, JsonObject body) {
        if (refusalsLeft > 0) {
            refusalsLeft--;
            JsonObject unknown = new JsonObject().put("field", "customerId").put("message", "unknown");
            return new Stored(
                    422,
                    new JsonObject()
                            .put("violations", new JsonArray().add(unknown))
                            .encode());
        }
        UUID id = new UUID(
                Instant.now().toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        JsonObject record = body.copy().put("id", id.toString());
        records.put(path + "/" + id, record);
        return new Stored(CREATED, record.encode());
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"0\"");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
