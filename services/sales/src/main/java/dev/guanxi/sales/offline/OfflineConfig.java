package dev.guanxi.sales.offline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what phones need to work offline is kept. */
@ConfigMapping(prefix = "guanxi.sales.offline")
public interface OfflineConfig {
    /** For how long an operation is known that was answered; sent again after that it is done again. */
    @WithDefault("P180D")
    Duration answersKept();

    /** For how long a phone can go on with what it has; after that it takes all of it anew. */
    @WithDefault("P90D")
    Duration snapshotsKept();
}
