package dev.guanxi.platform.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private HttpServer keycloak;

    @BeforeEach
    void open() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/auth/realms/guanxi/protocol/openid-connect/token", this::answer);
        keycloak.start();
    }

    @AfterEach
    void close() {
        keycloak.stop(0);
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItsEnd() {
        Logins logins = logins();

        assertThat(logins.token("agent")).isEqualTo("agent-1");
        now = now.plusSeconds(260);
        assertThat(logins.token("agent")).isEqualTo("agent-1");
        now = now.plusSeconds(20);
        assertThat(logins.token("agent")).isEqualTo("agent-2");
        assertThat(logins.token("analyst")).isEqualTo("analyst-3");
    }

    @Test
    void whoeverIsNotLetInIsNamedWithTheReason() {
        Logins logins = logins();

        assertThatThrownBy(() -> logins.token("stranger"))
                .hasMessageContaining("stranger was not let in")
                .hasMessageContaining("invalid_grant");
    }

    private Logins logins() {
        return new Logins(URI.create("http://127.0.0.1:" + keycloak.getAddress().getPort()), () -> now);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String user = form.replaceFirst(".*username=([^&]*).*", "$1");
        boolean known = !user.equals("stranger");
        String body = known
                ? "{\"access_token\":\"%s-%d\",\"expires_in\":300}".formatted(user, asked.incrementAndGet())
                : "{\"error\":\"invalid_grant\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
