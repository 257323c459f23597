package dev.guanxi.contact.consent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of asking people for their consent by mail. */
@ConfigMapping(prefix = "guanxi.consent")
public interface ConsentConfig {
    /** Under which address people outside reach the API of this service. */
    @WithDefault("${guanxi.public-address:http://localhost:8080}/api/contact/v1")
    String publicAddress();

    /** How long a person may take to confirm. */
    @WithDefault("P7D")
    Duration confirmWithin();

    /** How often mails are looked for that wait to be sent. */
    @WithDefault("PT1S")
    Duration mailEvery();

    /** How often consents are looked for whose time is over; senders look at the time themselves. */
    @WithDefault("PT1M")
    Duration expireEvery();
}
