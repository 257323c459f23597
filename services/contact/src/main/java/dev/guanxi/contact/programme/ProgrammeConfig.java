package dev.guanxi.contact.programme;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How programmes are followed. */
@ConfigMapping(prefix = "guanxi.contact.programmes")
public interface ProgrammeConfig {
    /** Where the day begins on which something is due. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** How often one looks whether something is due by the calendar. */
    @WithDefault("1m")
    String every();

    /** Deliveries that are longer ago ask for nothing more, so that a log that is read anew makes no work. */
    @WithDefault("P30D")
    Duration memory();
}
