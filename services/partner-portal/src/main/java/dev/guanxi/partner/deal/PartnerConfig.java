package dev.guanxi.partner.deal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The terms on which deals are registered. */
@ConfigMapping(prefix = "guanxi.partner")
public interface PartnerConfig {
    /** Where the working week is counted. */
    @WithDefault("Asia/Shanghai")
    ZoneId businessZone();

    /** Working days within which a registered deal is to be decided. */
    @WithDefault("5")
    int decisionDays();

    /** Days for which nobody else may work on the customer of a deal; counted again from its approval. */
    @WithDefault("90")
    int protectionDays();

    /** How often deals are looked for whose protection has ended. */
    @WithDefault("30s")
    String expiryEvery();
}
