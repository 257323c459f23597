package dev.guanxi.platform.events;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.domain.Published;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the outside learns: that something happened, and the aggregate's state after it.
 *
 * @param state null after an erasure: a tombstone
 */
record Announcement(
        String topic,
        String type,
        UUID subject,
        long sequence,
        @Nullable Record state) {

    static Announcement of(AggregateRoot<?> aggregate, DomainEvent event) {
        var topic = published(aggregate.getClass()).topic();
        return new Announcement(
                topic,
                typeOf(topic, event.wireName(), event.schemaVersion()),
                aggregate.id(),
                aggregate.version(),
                event.erases() ? null : aggregate.state());
    }

    static Published published(Class<?> aggregate) {
        var published = aggregate.getAnnotation(Published.class);
        if (published == null) {
            throw new IllegalStateException(aggregate + " raises events but is not @Published");
        }
        return published;
    }

    static String typeOf(String topic, String wireName, int version) {
        return topic + "." + wireName + ".v" + version;
    }
}
