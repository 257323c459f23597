package dev.guanxi.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program of somebody else that webhooks call, and that checks signatures by its own reckoning. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer;

    /** @param status what is answered until somebody says otherwise */
    Receiver(int status) {
        answer = new AtomicInteger(status);
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What came in, whatever the answer was. */
    record Message(String id, String timestamp, String signatures, String text) {
        JsonPath body() {
            return JsonPath.from(text);
        }

        /** As Standard Webhooks says it. */
        boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                var content = (id + "." + timestamp + "." + text).getBytes(StandardCharsets.UTF_8);
                var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
                return Stream.of(signatures.split(" ", -1)).anyMatch(expected::equals);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Where events are told from now on, and with which secret they are signed. */
    record Subscription(String id, String secret) {}

    /** Subscribes to events of a service in somebody's name. */
    Subscription hear(String user, String service, String... types) {
        var url = "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
        var made = Api.as(user)
                .body(Map.of("url", url, "types", List.of(types)))
                .post("/api/" + service + "/v1/webhooks")
                .then()
                .statusCode(201)
                .extract();
        return new Subscription(made.path("id"), made.path("secret"));
    }

    void answer(int status) {
        answer.set(status);
    }

    /** What came about one record, in the order in which it came. */
    List<Message> about(String record) {
        return messages.stream()
                .filter(message -> record.equals(message.body().getString("data.id")))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            messages.add(new Message(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer.get(), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
