package dev.guanxi.platform.webhooks;

import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventConsumer;
import dev.guanxi.platform.events.EventsConfig;
import dev.guanxi.platform.events.TopicCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hears what this service publishes and plans who is told; what is erased is taken out of what was planned before. */
@ApplicationScoped
class DeliveryIntake implements EventConsumer {
    private final String name;
    private final Set<String> topics;
    private final Listeners listeners;
    private final Reaches reaches;
    private final EventTypes types;
    private final DeliveryPlan plan;
    private final DeliveryWorker worker;
    private final Duration gathering;

    DeliveryIntake(
            EventsConfig events,
            TopicCatalogue topics,
            Listeners listeners,
            Reaches reaches,
            EventTypes types,
            DeliveryPlan plan,
            DeliveryWorker worker,
            WebhookConfig config) {
        this.name = events.source() + "-webhooks";
        this.topics = topics.names();
        this.listeners = listeners;
        this.reaches = reaches;
        this.types = types;
        this.plan = plan;
        this.worker = worker;
        this.gathering = config.gathering();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public Duration gathering() {
        return gathering;
    }

    /** Where nobody listens, only what is to be forgotten matters. */
    @Override
    public Uni<List<Event>> heeded(List<Event> events) {
        return listeners
                .any()
                .map(listening -> listening
                        ? events
                        : events.stream().filter(this::forgets).toList());
    }

    @Override
    public Uni<Void> onAll(List<Event> events) {
        var forgotten = events.stream()
                .filter(this::forgets)
                .map(Event::subject)
                .distinct()
                .toList();
        return (forgotten.isEmpty() ? Uni.createFrom().voidItem() : plan.forget(forgotten))
                .chain(listeners::all)
                .map(all -> planned(events, all))
                .call(plan::add)
                .invoke(planned -> {
                    if (!planned.isEmpty()) {
                        worker.ring();
                    }
                })
                .replaceWithVoid();
    }

    private List<Planned> planned(List<Event> events, List<Listener> listening) {
        var last = lastForgetting(events);
        return events.stream()
                .filter(event -> event.sequence() >= last.getOrDefault(event.subject(), Long.MIN_VALUE))
                .flatMap(event -> listening.stream()
                        .filter(listener -> listener.wants(event) && reaches.permits(listener.owner(), event))
                        .map(listener -> Planned.of(event, listener)))
                .toList();
    }

    /** Of a record that is forgotten in the same batch, what came before is no longer told. */
    private Map<UUID, Long> lastForgetting(List<Event> events) {
        return events.stream()
                .filter(this::forgets)
                .collect(Collectors.toMap(Event::subject, Event::sequence, Math::max));
    }

    private boolean forgets(Event event) {
        return event.erased() || types.forgets(event.type());
    }
}
