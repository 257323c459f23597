package dev.guanxi.contact.login;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusMock;
import java.time.Duration;
import java.util.Optional;

/** Runs the service with and without a client at Keycloak, as an operator would by a restart. */
public final class Switch {
    private Switch() {}

    /** No secret is set; until the end of the test at most. */
    public static void off() {
        QuarkusMock.installMockForType(logins(new Without(config())), Logins.class);
    }

    public static void on() {
        QuarkusMock.installMockForType(logins(config()), Logins.class);
    }

    private static Logins logins(LoginsConfig config) {
        return new Logins(config, Arc.container().instance(Keycloak.class).get());
    }

    private static LoginsConfig config() {
        return Arc.container().instance(LoginsConfig.class).get();
    }

    private record Without(LoginsConfig others) implements LoginsConfig {
        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }

        @Override
        public String clientId() {
            return others.clientId();
        }

        @Override
        public Optional<String> realm() {
            return others.realm();
        }

        @Override
        public Duration timeout() {
            return others.timeout();
        }
    }
}
