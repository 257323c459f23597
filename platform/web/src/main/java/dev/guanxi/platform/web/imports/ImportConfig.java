package dev.guanxi.platform.web.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of import jobs. */
@ConfigMapping(prefix = "guanxi.imports")
public interface ImportConfig {
    /** Whether this replica works on jobs. */
    @WithDefault("true")
    boolean enabled();

    /** Rows in one transaction. */
    @WithDefault("1000")
    int batch();

    /** Bytes of a file in one row of the database. */
    @WithDefault("1048576")
    int chunk();

    /** How long a job waits when the replica that works on it has died. */
    @WithDefault("PT30S")
    Duration lease();

    /** How often a replica looks for a job that another one was asked for. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long it is remembered how somebody mapped a heading, since they used it last. */
    @WithDefault("P365D")
    Duration mappingRetention();

    /** How long files and refused rows are kept. */
    @WithDefault("P30D")
    Duration retention();
}
