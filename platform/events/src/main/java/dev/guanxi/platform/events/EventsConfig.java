package dev.guanxi.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the event backbone. */
@ConfigMapping(prefix = "guanxi.events")
public interface EventsConfig {
    /** Who publishes; the CloudEvents source is {@code /<source>}. */
    @WithDefault("${quarkus.application.name}")
    String source();

    /** Put before every topic's and consumer group's name, so that several suites share a broker. */
    Optional<String> prefix();

    Topics topics();

    Relay relay();

    Consumers consumers();

    /** How topics are created. */
    interface Topics {
        /** Off where an operator declares topics, for example with Strimzi. */
        @WithDefault("true")
        boolean create();

        @WithDefault("1")
        short replication();

        /** The longest an overwritten or erased state may stay in a topic. */
        @WithDefault("PT1H")
        Duration maxCompactionLag();

        /** How long a tombstone stays for consumers that are away. */
        @WithDefault("P30D")
        Duration tombstoneRetention();

        /** How long events stay that are of use for days only; whoever is away for longer misses them. */
        @WithDefault("P7D")
        Duration passingRetention();
    }

    /** How the outbox is emptied. */
    interface Relay {
        /** Off where Debezium reads the outbox. */
        @WithDefault("true")
        boolean enabled();

        /** How long a silent relay keeps others waiting. Must exceed twice the delivery time. */
        @WithDefault("PT10S")
        Duration lease();

        /** The longest a record may be on its way to the broker. */
        @WithDefault("PT4S")
        Duration delivery();

        /** How often the outbox is looked at when nothing woke the relay. */
        @WithDefault("PT1S")
        Duration poll();

        /** How long more is waited for where much is going on; each turn costs as much as many announcements. */
        @WithDefault("PT0.004S")
        Duration gathering();

        /** How many announcements in one turn are much. */
        @WithDefault("4")
        int much();

        @WithDefault("1000")
        int batch();
    }

    /** How events are taken in. */
    interface Consumers {
        @WithDefault("true")
        boolean enabled();

        @WithDefault("500")
        int batch();

        /**
         * How many times as long as it worked a consumer with many events rests, others of its kind waiting, while this
         * service does large work that somebody waits for; 0: it only waits for its turn.
         */
        @WithDefault("3")
        int yield();

        /** How often a failing event is tried before it becomes a dead letter. */
        @WithDefault("4")
        int attempts();

        /** The pause before the first repetition; doubles with each. */
        @WithDefault("PT0.1S")
        Duration backoff();

        /** How long a replica may say nothing until others take over what it worked on; the broker's least is 6 s. */
        @WithDefault("PT10S")
        Duration silence();

        /** How long an event is known by its id; a repetition that comes later has its effect again. */
        @WithDefault("P30D")
        Duration memory();
    }

    /** The name of a topic or group on this broker. */
    default String onBroker(String name) {
        return prefix().orElse("") + name;
    }
}
