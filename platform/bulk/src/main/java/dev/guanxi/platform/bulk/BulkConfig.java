package dev.guanxi.platform.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of bulk changes. */
@ConfigMapping(prefix = "guanxi.bulk")
public interface BulkConfig {
    /** Whether this replica works on jobs. */
    @WithDefault("true")
    boolean enabled();

    /** Records changed in one transaction. */
    @WithDefault("100")
    int batch();

    /** How long a job waits when the replica that works on it has died. */
    @WithDefault("PT30S")
    Duration lease();

    /** How often a replica looks for a job that another one was asked for. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long a bulk change is kept, and can be undone. */
    @WithDefault("P30D")
    Duration retention();
}
