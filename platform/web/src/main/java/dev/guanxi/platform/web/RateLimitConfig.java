package dev.guanxi.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one client may ask of one replica. */
@ConfigMapping(prefix = "guanxi.web.rate-limit")
public interface RateLimitConfig {
    @WithDefault("true")
    boolean enabled();

    /** Requests in a window; also the most that may come at once. */
    @WithDefault("6000")
    long requests();

    @WithDefault("PT1M")
    Duration window();
}
