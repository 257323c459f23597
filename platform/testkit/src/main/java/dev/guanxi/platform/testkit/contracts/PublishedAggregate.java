package dev.guanxi.platform.testkit.contracts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one aggregate tells the others.
 *
 * @param topic its name begins every event type
 * @param state the payload's type
 */
record PublishedAggregate(String topic, int partitions, Class<?> state, List<PublishedEvent> events) {
    /** The platform is known by name only, so that its own modules can use this one. */
    private static final String NOTIFICATION = ".notification";

    private static final String PUBLISHED = "dev.guanxi.platform.domain.Published";

    /**
     * One kind of event.
     *
     * @param type on the wire, such as {@code crm.sales.opportunity.won.v1}
     * @param tombstone nothing of the aggregate may remain; the event has no payload
     */
    record PublishedEvent(String name, String type, boolean tombstone) {}

    static List<PublishedAggregate> inFolder(Path classes) {
        return new ClassFileImporter()
                .importPath(classes).stream()
                        .filter(candidate -> candidate.isAnnotatedWith(PUBLISHED))
                        .map(JavaClass::getName)
                        .map(PublishedAggregate::load)
                        .map(PublishedAggregate::of)
                        .sorted(Comparator.comparing(PublishedAggregate::topic))
                        .toList();
    }

    /** What a service tells people: no aggregate, but published all the same. */
    static PublishedAggregate notices(String neighbour) {
        var topic = neighbour.substring(0, neighbour.lastIndexOf('.')) + NOTIFICATION;
        var raised = new PublishedEvent("raised", topic + ".raised.v1", false);
        return new PublishedAggregate(topic, 6, load("dev.guanxi.platform.notices.NoticeState"), List.of(raised));
    }

    /** What Kafka keeps: the last state of everything, or all for a while. */
    String cleanup() {
        return topic.endsWith(NOTIFICATION) ? "delete" : "compact";
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublishedAggregate of(Class<?> aggregate) {
        var published = Stream.of(aggregate.getAnnotations())
                .filter(annotation -> annotation.annotationType().getName().equals(PUBLISHED))
                .findFirst()
                .orElseThrow();
        var topic = (String) read(published, "topic");
        var events = kinds((Class<?>) read(published, "events"))
                .map(kind -> event(topic, kind))
                .sorted(Comparator.comparing(PublishedEvent::type))
                .toList();
        return new PublishedAggregate(
                topic, (Integer) read(published, "partitions"), (Class<?>) read(published, "state"), events);
    }

    /** The records behind a sealed interface. */
    private static Stream<Class<?>> kinds(Class<?> events) {
        return events.isRecord()
                ? Stream.of(events)
                : Stream.of(events.getPermittedSubclasses()).flatMap(PublishedAggregate::kinds);
    }

    private static PublishedEvent event(String topic, Class<?> kind) {
        var sample = sample(kind);
        var name = (String) read(sample, "wireName");
        return new PublishedEvent(name, "%s.%s.v%s".formatted(topic, name, read(sample, "schemaVersion")), (Boolean)
                read(sample, "erases"));
    }

    /** An event that says nothing: its name and version do not depend on its fields. */
    private static Object sample(Class<?> kind) {
        try {
            var types = Stream.of(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(types)
                    .map(type -> Array.get(Array.newInstance(type, 1), 0))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s cannot be made without values; an event's constructor checks nothing.".formatted(kind), e);
        }
    }

    private static Object read(Object from, String method) {
        try {
            var type = from instanceof Annotation annotation ? annotation.annotationType() : from.getClass();
            var found = type.getMethod(method);
            found.setAccessible(true);
            return found.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s has no %s()".formatted(from, method), e);
        }
    }
}
