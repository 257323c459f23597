package dev.guanxi.platform.bin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the recycle bin. */
@ConfigMapping(prefix = "guanxi.recycle-bin")
public interface BinConfig {
    /** How long a record lies in the bin before it is removed for good; 0 keeps all of them. */
    @WithDefault("P30D")
    Duration keep();

    /** How many records whose time is over are looked up at once; each is removed in a transaction of its own. */
    @WithDefault("100")
    int batch();

    /** How long a record rests that could not be removed; twice as long after each further failure, a day at most. */
    @WithDefault("PT10M")
    Duration rest();
}
