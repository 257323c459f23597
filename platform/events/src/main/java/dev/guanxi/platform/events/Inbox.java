package dev.guanxi.platform.events;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets each event in once: the mark, the effect and the place in the log commit together. */
@ApplicationScoped
class Inbox {
    private static final String MARK = """
            insert into inbox (consumer, event_id)
            select ?1, unnest(cast(cast(?2 as text) as uuid[])) on conflict do nothing returning event_id
            """;

    /** Marks the events and gives those that were not marked before, in their order. */
    Uni<List<Event>> letIn(String consumer, List<Event> events) {
        var ids = events.stream().map(e -> e.id().toString()).collect(Collectors.joining(",", "{", "}"));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK, UUID.class)
                        .setParameter(1, consumer)
                        .setParameter(2, ids)
                        .getResultList())
                .map(fresh -> {
                    Set<UUID> unseen = new HashSet<>(fresh);
                    return events.stream().filter(e -> unseen.remove(e.id())).toList();
                });
    }
}
