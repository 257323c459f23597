package dev.guanxi.platform.testkit;

import dev.guanxi.platform.parts.SharedParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every service under test a fresh PostgreSQL database, topics of its own on a real Kafka, and
 * the public key of {@link Tokens}. Found by Quarkus through the service loader; nothing to declare.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private @Nullable SharedParts parts;

    @Override
    public Map<String, String> start() {
        var acquired = SharedParts.acquire();
        parts = acquired;
        var database = acquired.database();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.username", database.role()),
                Map.entry("quarkus.datasource.password", database.password()),
                Map.entry("quarkus.datasource.reactive.url", database.reactiveUrl()),
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("kafka.bootstrap.servers", acquired.kafkaBootstrapServers()),
                Map.entry("guanxi.events.prefix", acquired.topicSuffix() + "."),
                Map.entry("guanxi.web.cursor-key", "a key for tests only"),
                Map.entry("quarkus.oidc.public-key", Tokens.publicKey()),
                Map.entry("quarkus.oidc.token.issuer", Tokens.ISSUER),
                // tests do not wait long, and receivers of webhooks are on this machine
                Map.entry("guanxi.privacy.answer-every", "0.2s"),
                Map.entry("guanxi.webhooks.plain-http", "true"),
                Map.entry("guanxi.webhooks.allowed-hosts", "127.0.0.1"),
                Map.entry("guanxi.webhooks.retries", "PT0.3S,PT0.5S,PT1S,PT1S,PT2S"),
                Map.entry("guanxi.webhooks.timeout", "PT3S"),
                Map.entry("guanxi.webhooks.poll", "PT0.2S"),
                Map.entry("quarkus.http.test-port", "0"));
    }

    @Override
    public void stop() {
        if (parts != null) {
            parts.close();
        }
    }
}
