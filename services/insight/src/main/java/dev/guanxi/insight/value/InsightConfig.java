package dev.guanxi.insight.value;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How values are found. */
@ConfigMapping(prefix = "guanxi.insight")
public interface InsightConfig {
    /** Sales in this currency are added up; there are no exchange rates here that others could be turned by. */
    @WithDefault("CNY")
    String currency();

    /** How often customers whose sales moved are valued anew: the longest that many events wait for each other. */
    @WithDefault("1s")
    String revaluationEvery();
}
