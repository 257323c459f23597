package dev.guanxi.contact.privacy;

import dev.guanxi.contact.login.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Who answers privacy requests: the services by themselves, and contact on behalf of Keycloak, which hears no events. */
@ApplicationScoped
class Respondents {
    static final String KEYCLOAK = "keycloak";

    private final List<String> names;

    Respondents(PrivacyConfig config, Logins logins) {
        this.names = Stream.concat(
                        config.services().stream(), Stream.of(KEYCLOAK).filter(_ -> logins.areReachable()))
                .toList();
    }

    List<String> names() {
        return names;
    }
}
