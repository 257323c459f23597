package dev.guanxi.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request's body may be; {@code quarkus.http.limits.max-body-size} is for files to be imported. */
@ConfigMapping(prefix = "guanxi.web.body")
public interface BodyConfig {
    /** The largest body that is no file: it is read into memory as a whole. */
    @WithDefault("2M")
    MemorySize document();

    /** The largest file that is to be kept with a record; it is read a piece at a time. */
    @WithDefault("25M")
    MemorySize attachment();
}
