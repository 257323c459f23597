package dev.guanxi.contact.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How contact reaches the log-ins of customers at Keycloak. */
@ConfigMapping(prefix = "guanxi.logins")
public interface LoginsConfig {
    /** Of the client; without it log-ins are left alone, and somebody must look after those of erased people. */
    Optional<String> secret();

    /** A confidential client whose service account may view and manage users, nothing else. */
    @WithDefault("guanxi-contact")
    String clientId();

    /** The realm, as services reach it: {@code https://keycloak.example/auth/realms/guanxi}. */
    @WithDefault("${quarkus.oidc.auth-server-url:}")
    Optional<String> realm();

    /** How long Keycloak may take for one answer. */
    @WithDefault("PT10S")
    Duration timeout();
}
