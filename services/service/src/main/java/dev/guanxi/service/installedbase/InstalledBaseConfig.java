package dev.guanxi.service.installedbase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The terms on which products are looked after. */
@ConfigMapping(prefix = "guanxi.service.installed-base")
public interface InstalledBaseConfig {
    /** Months of warranty where the order does not say. */
    @WithDefault("12")
    int warrantyMonths();
}
