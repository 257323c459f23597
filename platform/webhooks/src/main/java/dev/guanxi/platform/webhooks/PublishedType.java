package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.domain.DomainEvent;
import dev.guanxi.platform.domain.Published;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/**
 * A type of event that this service publishes.
 *
 * @param forgets earlier values of the record must not be found any more
 * @param erases nothing of the record may remain
 */
record PublishedType(String type, String topic, Class<? extends Record> state, boolean forgets, boolean erases) {
    static Stream<PublishedType> of(Published published) {
        return kinds(published.events()).map(kind -> of(published, sample(kind)));
    }

    private static PublishedType of(Published published, DomainEvent sample) {
        var type = "%s.%s.v%d".formatted(published.topic(), sample.wireName(), sample.schemaVersion());
        return new PublishedType(type, published.topic(), published.state(), sample.forgets(), sample.erases());
    }

    /** The records behind a sealed interface. */
    private static Stream<Class<?>> kinds(Class<?> events) {
        return events.isRecord()
                ? Stream.of(events)
                : Stream.of(events.getPermittedSubclasses()).flatMap(PublishedType::kinds);
    }

    /** An event that says nothing: its name and version do not depend on its fields. */
    private static DomainEvent sample(Class<?> kind) {
        try {
            var types = Stream.of(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (DomainEvent) constructor.newInstance(Stream.of(types)
                    .map(type -> Array.get(Array.newInstance(type, 1), 0))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made without values".formatted(kind), e);
        }
    }
}
