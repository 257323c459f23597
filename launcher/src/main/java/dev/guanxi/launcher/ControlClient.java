package dev.guanxi.launcher;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Speaks to the launcher that runs the suite of a folder. */
final class ControlClient {

    private static final int OK = 200;

    private final String port;
    private final String key;
    private final long launcherPid;

    private ControlClient(Properties properties) {
        this.port = properties.getProperty("port");
        this.key = properties.getProperty("key");
        this.launcherPid = Long.parseLong(properties.getProperty("pid"));
    }

    /** {@return the launcher, if one is running} */
    static Optional<ControlClient> find(SuiteFolder folder) {
        Properties properties = folder.read(Control.FILE);
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        ControlClient client = new ControlClient(properties);
        return client.answers() ? Optional.of(client) : Optional.empty();
    }

    static ControlClient require(SuiteFolder folder) {
        return find(folder)
                .orElseThrow(() -> new SuiteException(
                        "No suite is running with the folder %s. Start one: crm up".formatted(folder.root())));
    }

    JsonObject status() {
        return new JsonObject(ask("status"));
    }

    String steer(Command.Action action, String part) {
        return ask("parts/" + part + "/" + action.name().toLowerCase(Locale.ROOT));
    }

    /** Asks the launcher to stop everything, and waits until it has ended. */
    void down() {
        Optional<ProcessHandle> launcher = ProcessHandle.of(launcherPid);
        ask("down");
        launcher.ifPresent(process -> process.onExit().join());
    }

    private boolean answers() {
        try {
            return send("status").statusCode() == OK;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private String ask(String path) {
        try {
            HttpResponse<String> response = send(path);
            if (response.statusCode() != OK) {
                throw new SuiteException(response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new SuiteException("The launcher (process %d) does not answer: %s".formatted(launcherPid, e), e);
        }
    }

    private HttpResponse<String> send(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/%s".formatted(port, path)))
                .header(Control.KEY_HEADER, key)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteException("Interrupted while waiting for the launcher.", e);
        }
    }
}
