package dev.guanxi.sales.quote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of quotes. */
@ConfigMapping(prefix = "guanxi.quotes")
public interface QuoteConfig {
    /** Percent of tax on a line that says none: 13, the general rate of value-added tax in China. */
    @WithDefault("13")
    String taxRate();

    /** For how many days a quote is valid that says nothing of it. */
    @WithDefault("30")
    int validDays();
}
