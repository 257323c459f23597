package dev.guanxi.commerce.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How payment providers are dealt with. */
@ConfigMapping(prefix = "guanxi.payments")
public interface PaymentsConfig {
    /** How often we look whether there is something to ask. */
    @WithDefault("PT0.3S")
    Duration every();

    /** How long a provider may take to answer before we ask again later. */
    @WithDefault("PT3S")
    Duration timeout();

    /** When a provider that gave no answer is asked again; doubles with each time, up to 256-fold. */
    @WithDefault("PT5S")
    Duration retryAfter();

    /** How late the test provider's late answers are. */
    @WithDefault("PT10S")
    Duration testProviderLateness();
}
