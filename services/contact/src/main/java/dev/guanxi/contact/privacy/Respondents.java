package dev.guanxi.contact.privacy;

import dev.guanxi.contact.login.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Who answers privacy requests: the services by themselves, and contact on behalf of Keycloak, which hears no events. */
@ApplicationScoped
class Respondents {
    static final String KEYCLOAK = "keycloak";

    private final PrivacyConfig config;
    private final Logins logins;

    Respondents(PrivacyConfig config, Logins logins) {
        this.config = config;
        this.logins = logins;
    }

    List<String> names() {
        return Stream.concat(config.services().stream(), Stream.of(KEYCLOAK).filter(_ -> logins.areReachable()))
                .toList();
    }
}
