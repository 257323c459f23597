package dev.guanxi.contact.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of privacy requests. */
@ConfigMapping(prefix = "guanxi.privacy-requests")
public interface PrivacyConfig {
    /** Which services answer; a request is complete when all of them did, and Keycloak where it is asked. */
    @WithDefault("contact,e-commerce,insight,marketing,partner-portal,sales,service")
    List<String> services();

    /** How long an archive can be fetched, counted from the request. */
    @WithDefault("P14D")
    Duration keep();

    /** How often archives are looked for whose time is over. */
    @WithDefault("PT10M")
    Duration expireEvery();
}
