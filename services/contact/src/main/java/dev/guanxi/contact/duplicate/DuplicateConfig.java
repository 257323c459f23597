package dev.guanxi.contact.duplicate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the search for duplicates. */
@ConfigMapping(prefix = "guanxi.duplicates")
public interface DuplicateConfig {
    /** How long changed records gather before they are compared; what is left of a core goes to people. */
    @WithDefault("PT0.25S")
    Duration gathering();

    /** Records of one transaction of a check of everything. */
    @WithDefault("500")
    int batch();

    /** How long a check waits when the replica that works on it has died. */
    @WithDefault("PT30S")
    Duration lease();
}
