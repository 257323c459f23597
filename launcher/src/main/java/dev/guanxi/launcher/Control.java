package dev.guanxi.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.guanxi.platform.parts.Passwords;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * The running launcher's ear for later {@code crm} commands: a port on the loopback interface that answers whoever
 * knows the key in the suite's folder.
 */
final class Control implements AutoCloseable {

    static final String FILE = "control.properties";
    static final String KEY_HEADER = "X-Control-Key";

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;

    private final Suite suite;
    private final SuiteFolder folder;
    private final StartWait wait;
    private final HttpServer server;
    private final String key = Passwords.random();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean settled;

    private Control(Suite suite, SuiteFolder folder, StartWait wait, HttpServer server) {
        this.suite = suite;
        this.folder = folder;
        this.wait = wait;
        this.server = server;
    }

    static Control open(Suite suite, SuiteFolder folder, StartWait wait) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Control control = new Control(suite, folder, wait, server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", control::answer);
            server.start();
            control.publish();
            return control;
        } catch (IOException e) {
            throw new SuiteException("The launcher cannot listen for commands: " + e.getMessage(), e);
        }
    }

    /** Tells askers that the start is over, whatever came of it. */
    void settle() {
        settled = true;
    }

    void awaitEnd() throws InterruptedException {
        end.await();
    }

    private void publish() {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(server.getAddress().getPort()));
        properties.setProperty("key", key);
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        folder.write(FILE, properties);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!key.equals(exchange.getRequestHeaders().getFirst(KEY_HEADER))) {
                reply(exchange, FORBIDDEN, "The key is wrong.");
                return;
            }
            List<String> path =
                    List.of(exchange.getRequestURI().getPath().substring(1).split("/"));
            switch (path.getFirst()) {
                case "status" -> reply(exchange, OK, status().encode());
                case "down" -> {
                    reply(exchange, OK, "Stopping.");
                    end.countDown();
                }
                case "parts" -> steer(exchange, path.get(1), path.get(2));
                default -> reply(exchange, NOT_FOUND, "There is no such command.");
            }
        }
    }

    private void steer(HttpExchange exchange, String name, String action) throws IOException {
        Part part = suite.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
        if (part == null) {
            List<String> names = suite.all().stream().map(Part::name).toList();
            reply(
                    exchange,
                    NOT_FOUND,
                    "This suite has no part %s. It has: %s.".formatted(name, String.join(", ", names)));
            return;
        }
        try {
            reply(exchange, OK, steer(part, Command.Action.valueOf(action.toUpperCase(Locale.ROOT))));
        } catch (RuntimeException e) {
            reply(exchange, FAILED, String.valueOf(e.getMessage()));
        }
    }

    private String steer(Part part, Command.Action action) {
        if (action != Command.Action.START) {
            part.stop();
        }
        if (action != Command.Action.STOP) {
            part.start(wait);
        }
        return "%s is %s.".formatted(part.name(), part.state().word());
    }

    private JsonObject status() {
        JsonArray parts = new JsonArray();
        suite.statuses().forEach(part -> parts.add(part.json()));
        ProcessHandle launcher = ProcessHandle.current();
        return new JsonObject()
                .put("settled", settled)
                .put("address", suite.address())
                .put(
                        "launcher",
                        new JsonObject()
                                .put("pid", launcher.pid())
                                .put("residentMegabytes", Memory.residentMegabytesAlone(launcher)))
                .put("parts", parts);
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        folder.remove(FILE);
        server.stop(0);
    }
}
