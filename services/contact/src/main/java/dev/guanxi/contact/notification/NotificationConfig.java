package dev.guanxi.contact.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/** Settings of notifications; where mail goes out is said by {@code quarkus.mailer}. */
@ConfigMapping(prefix = "guanxi.notifications")
public interface NotificationConfig {
    /** Whether this replica sends mail. */
    @WithDefault("false")
    boolean mail();

    /** How often is looked for mail that is due. */
    @WithDefault("PT15S")
    Duration mailEvery();

    /** How long is waited after the mail server refused. */
    @WithDefault("PT5M")
    Duration mailAgain();

    /** The language of those who said nothing. */
    @WithDefault("en")
    Locale language();

    /** The zone of those who said nothing. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();
}
