package dev.guanxi.contact.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** Settings of tasks. */
@ConfigMapping(prefix = "guanxi.contact.tasks")
public interface TaskConfig {
    /** Where the day begins on which something is due; that of the programmes unless set. */
    @WithDefault("${guanxi.contact.programmes.zone:Asia/Shanghai}")
    ZoneId zone();

    /** When on that day whoever is to do it is reminded. */
    @WithDefault("08:00")
    LocalTime remindAt();

    /** How often one looks whether somebody is to be reminded. */
    @WithDefault("1m")
    String remindEvery();

    /** How long a calendar's link works; whoever still wants it then makes another. */
    @WithDefault("P180D")
    Duration calendarValidity();

    /** Under which address calendar programs reach the API of this service. */
    @WithDefault("${guanxi.public-address:http://localhost:8080}/api/contact/v1")
    String publicAddress();
}
