package dev.guanxi.platform.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of webhooks. */
@ConfigMapping(prefix = "guanxi.webhooks")
public interface WebhookConfig {
    /** Whether this replica sends. */
    @WithDefault("true")
    boolean enabled();

    /** Hosts that may be called although they are in the own network, as they stand in the URL. */
    Optional<List<String>> allowedHosts();

    /** For development only: calls without TLS. */
    @WithDefault("false")
    boolean plainHttp();

    /** The pauses after the first, second, ... failed attempt; when they are used up, the delivery has failed. */
    @WithDefault("PT5S,PT30S,PT2M,PT10M,PT1H,PT3H,PT6H,PT12H,PT24H,PT24H")
    List<Duration> retries();

    /** How long a receiver may take for an answer. */
    @WithDefault("PT15S")
    Duration timeout();

    /** How long a lane waits when the replica that sends for it has died. Must exceed the timeout by far. */
    @WithDefault("PT60S")
    Duration lease();

    /** How often a replica looks for what is due when nothing woke it. */
    @WithDefault("PT1S")
    Duration poll();

    /** How many deliveries to one receiver are on their way at once. */
    @WithDefault("4")
    int atOnce();

    /** How long nothing may come through until a webhook is paused. */
    @WithDefault("P3D")
    Duration patience();

    /** How long deliveries are kept, sent or not. */
    @WithDefault("P7D")
    Duration retention();

    /** How long the former secret signs, too, after a new one was made. */
    @WithDefault("PT24H")
    Duration formerSecret();

    /** How long events are gathered, so that many cost little more than one. */
    @WithDefault("PT0.2S")
    Duration gathering();
}
