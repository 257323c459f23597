package dev.guanxi.contact.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How files are kept; how large they may be says {@code guanxi.web.body.attachment}. */
@ConfigMapping(prefix = "guanxi.attachments")
public interface AttachmentConfig {
    /** Bytes of a file in one row of the database. */
    @WithDefault("262144")
    int piece();

    /** Who looks for viruses. */
    Scanner scanner();

    /** A server that speaks clamd's protocol. */
    interface Scanner {
        /** Its name or address; without one nothing is scanned. */
        Optional<String> host();

        @WithDefault("3310")
        int port();

        /** How long it may be silent. */
        @WithDefault("PT30S")
        Duration timeout();
    }
}
