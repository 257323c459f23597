package dev.guanxi.contact.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program outside that listens, answers as it is told, and checks signatures by its own reckoning. */
final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Function<Message, Integer> answer;

    private Receiver(int port, Function<Message, Integer> answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What came in, whatever the answer was. */
    record Message(String path, Map<String, List<String>> headers, String text) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String record() {
            return body().at("/data/id").asText();
        }

        long sequence() {
            return body().at("/data/sequence").asLong();
        }

        String name() {
            return body().at("/data/state/name").asText();
        }

        /** As the specification says it, with nothing but the JDK. */
        boolean isSignedWith(String secret) {
            var signature = "v1," + hmac(secret, header("webhook-id") + "." + header("webhook-timestamp") + "." + text);
            return Stream.of(header("webhook-signature").split(" ", -1)).anyMatch(signature::equals);
        }

        private static String hmac(String secret, String content) {
            try {
                var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Receiver answering(int status) {
        return new Receiver(0, _ -> status);
    }

    static Receiver answering(Function<Message, Integer> answer) {
        return new Receiver(0, answer);
    }

    static Receiver at(int port) {
        return new Receiver(port, _ -> 204);
    }

    /** A port where nobody listens at the moment. */
    static int silentPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var message =
                    new Message(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), text);
            messages.add(message);
            var status = answer.apply(message);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, status == 204 ? -1 : 0);
            exchange.getResponseBody().write(status == 204 ? new byte[0] : "答复".getBytes(StandardCharsets.UTF_8));
        }
    }

    String url() {
        return url(server.getAddress().getPort());
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port + "/hook";
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
