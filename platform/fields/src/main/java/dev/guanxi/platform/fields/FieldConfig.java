package dev.guanxi.platform.fields;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of fields that administrators define. */
@ConfigMapping(prefix = "guanxi.fields")
public interface FieldConfig {
    /** Whether this replica makes indexes. */
    @WithDefault("true")
    boolean indexing();

    /** How often a replica looks for an index that another one left unfinished. */
    @WithDefault("PT10S")
    Duration poll();
}
