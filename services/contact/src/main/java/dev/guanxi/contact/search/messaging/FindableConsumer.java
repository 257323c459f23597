package dev.guanxi.contact.search.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.contact.search.Findable;
import dev.guanxi.contact.search.Generations;
import dev.guanxi.contact.search.RecordKind;
import dev.guanxi.contact.search.SearchIndex;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventConsumer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes into one generation of the index what every service announces. */
class FindableConsumer implements EventConsumer {

    private static final Duration GATHERING = Duration.ofMillis(300);

    private final int generation;
    private final SearchIndex index;
    private final ObjectMapper json;

    FindableConsumer(int generation, SearchIndex index, ObjectMapper tolerant) {
        this.generation = generation;
        this.index = index;
        this.json = tolerant;
    }

    @Override
    public String name() {
        return Generations.consumer(generation);
    }

    @Override
    public Set<String> topics() {
        return Stream.of(RecordKind.values()).map(RecordKind::topic).collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody waits for others' changes that urgently, and together they cost half. */
    @Override
    public Duration gathering() {
        return GATHERING;
    }

    /** An older state, or the same, is not taken over. */
    @Override
    public boolean bearsRepetition() {
        return true;
    }

    @Override
    public Uni<Void> onAll(List<Event> events) {
        var states = new LinkedHashMap<UUID, Findable>();
        var erased = new LinkedHashSet<UUID>();
        for (var event : events) {
            if (event.erased()) {
                erased.add(event.subject());
            } else {
                var state = event.read(Announced.class, json).findable(event);
                states.merge(event.subject(), state, (one, other) -> one.sequence() > other.sequence() ? one : other);
            }
        }
        return index.write(generation, states.values()).chain(() -> index.erase(generation, erased));
    }
}
