package dev.guanxi.contact.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
}
