package dev.guanxi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer process;
    private final URI address;
    private final Readiness readiness;

    ReadinessTest() throws IOException {
        process = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create(
                "http://127.0.0.1:%d/ready".formatted(process.getAddress().getPort()));
        readiness = new Readiness(address);
        process.start();
    }

    @AfterEach
    void end() {
        process.stop(0);
    }

    @Test
    void aProcessThatSaysSoIsReady() {
        answer(OK, "{\"status\": \"UP\", \"checks\": []}");

        assertThat(readiness.isGiven()).isTrue();
    }

    @Test
    void aProcessNamesWhatItLacks() {
        answer(UNAVAILABLE, """
                {"status": "DOWN", "checks": [
                    {"name": "database", "status": "UP"},
                    {"name": "broker", "status": "DOWN"},
                    {"name": "topics", "status": "DOWN"}]}
                """);

        assertThat(readiness.isGiven()).isFalse();
        assertThat(readiness.lack()).isEqualTo("It says that it still lacks: broker, topics.");
    }

    @Test
    void anAnswerOfAnotherKindIsToldByItsStatus() {
        answer(UNAVAILABLE, "<html>wait</html>");

        assertThat(readiness.lack()).isEqualTo(address + " answers with status 503.");
    }

    @Test
    void aProcessThatDoesNotListenIsNotReady() {
        process.stop(0);

        assertThat(readiness.isGiven()).isFalse();
        assertThat(readiness.lack()).isEqualTo("Nothing answers at %s yet.".formatted(address));
    }

    private void answer(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        process.createContext("/ready", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
