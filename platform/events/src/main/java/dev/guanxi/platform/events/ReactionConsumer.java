package dev.guanxi.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/**
 * Does something when something happened elsewhere.
 *
 * @param <T> what it reads of the other's state: a record with just the fields it needs
 */
public abstract class ReactionConsumer<T> implements EventConsumer {
    private final String name;
    private final String topic;
    private final Class<T> fact;
    private final ObjectMapper json;

    protected ReactionConsumer(String name, String topic, Class<T> fact, ObjectMapper json) {
        this.name = name;
        this.topic = topic;
        this.fact = fact;
        this.json = Event.tolerant(json);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public final Uni<Void> onAll(List<Event> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> {
                    TraceContext.join(event.traceparent());
                    return event.erased() ? onErasure(event) : on(event, event.read(fact, json));
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Something happened; {@code fact} is the state after it. */
    protected abstract Uni<Void> on(Event event, T fact);

    /** The subject was erased: forget what of it was copied here. */
    protected Uni<Void> onErasure(Event event) {
        return Uni.createFrom().voidItem();
    }
}
