package dev.guanxi.contact.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How files are kept; how large they may be says {@code guanxi.web.body.attachment}. */
@ConfigMapping(prefix = "guanxi.attachments")
public interface AttachmentConfig {
    /** Where the contents of new files go. */
    @WithDefault("postgres")
    Store store();

    /** Bytes of a file in one row of the database. */
    @WithDefault("262144")
    int piece();

    /** The object store, if there is one. */
    S3 s3();

    /** Who looks for viruses. */
    Scanner scanner();

    /** A server that speaks the API of Amazon S3, and a bucket there that nobody else uses. */
    interface S3 {
        /** Its address; without one it is Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        /** Who we are there; without it, whoever the environment says in Amazon's own way. */
        Optional<String> accessKeyId();

        Optional<String> secretAccessKey();

        /** Whether the bucket is named in the path, or before the host's name. */
        @WithDefault("true")
        boolean pathStyle();

        /** Bytes of a file that are sent at once; S3 takes 5 MiB at least, and 10,000 times at most. */
        @WithDefault("8388608")
        int part();

        /** Bytes of a file that are fetched at once. */
        @WithDefault("262144")
        int piece();

        /** How long it may take to answer the line. */
        @WithDefault("PT0.8S")
        Duration connectTimeout();

        /** How long it may be silent. */
        @WithDefault("PT5S")
        Duration timeout();

        /** How often one looks for what is to be deleted there. */
        @WithDefault("PT10S")
        Duration deleteEvery();
    }

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
