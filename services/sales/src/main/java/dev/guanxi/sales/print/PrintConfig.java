package dev.guanxi.sales.print;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of printing. */
@ConfigMapping(prefix = "guanxi.printing")
public interface PrintConfig {
    /** How many papers a replica prints at a time; each takes a processor and, of a thousand lines, some hundred megabytes. */
    @WithDefault("1")
    int printers();

    /** How many may be printed or wait for it before others are asked to come back later. */
    @WithDefault("50")
    int queue();
}
