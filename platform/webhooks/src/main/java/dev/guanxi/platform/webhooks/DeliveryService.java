package dev.guanxi.platform.webhooks;

import static dev.guanxi.platform.domain.DomainException.ensure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.events.Event;
import dev.guanxi.platform.events.EventLog;
import dev.guanxi.platform.persistence.Page;
import dev.guanxi.platform.persistence.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deliveries that people ask for: tests and repetitions; and what became of all of them. */
@ApplicationScoped
class DeliveryService {
    /** How many deliveries are repeated with one request. */
    static final int MOST_AGAIN = 100_000;

    private static final int LOOKED_AT = 200;

    private final Webhooks webhooks;
    private final Listeners listeners;
    private final Reaches reaches;
    private final EventTypes types;
    private final EventLog log;
    private final DeliveryPlan plan;
    private final DeliveryLog deliveries;
    private final DeliveryWorker worker;
    private final ObjectMapper json;
    private final Clock clock;
    private final Vertx vertx;

    DeliveryService(
            Webhooks webhooks,
            Listeners listeners,
            Reaches reaches,
            EventTypes types,
            EventLog log,
            DeliveryPlan plan,
            DeliveryLog deliveries,
            DeliveryWorker worker,
            ObjectMapper json,
            Clock clock,
            Vertx vertx) {
        this.webhooks = webhooks;
        this.listeners = listeners;
        this.reaches = reaches;
        this.types = types;
        this.log = log;
        this.plan = plan;
        this.deliveries = deliveries;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
        this.vertx = vertx;
    }

    Uni<Page<DeliveryRow>> page(PageRequest request) {
        return deliveries.page(request);
    }

    Uni<Delivery> get(UUID id) {
        return deliveries.require(id);
    }

    /**
     * Sends the newest event of the subscribed types that the owner may see; where there is none, one with a value in
     * every field. It goes the way of all others.
     */
    Uni<Delivery> test(Webhook webhook) {
        webhook.ensureSending();
        var listener = listeners.of(webhook);
        return vertx.executeBlocking(() -> newest(listener).orElseGet(() -> sample(listener)), false)
                .map(event -> Planned.test(event, listener))
                .call(this::add)
                .invoke(worker::ring)
                .chain(planned -> deliveries.require(planned.id()));
    }

    @WithTransaction
    Uni<Void> add(Planned planned) {
        return plan.add(List.of(planned));
    }

    private Optional<Event> newest(Listener listener) {
        var topics = types.covered(listener.subscription().types()).stream()
                .map(PublishedType::topic)
                .collect(Collectors.toSet());
        return log.newest(
                topics,
                LOOKED_AT,
                event -> listener.subscription().wants(event.type()) && reaches.permits(listener.owner(), event));
    }

    private Event sample(Listener listener) {
        var type = types.covered(listener.subscription().types()).getFirst();
        return new Event(
                Ids.next(), type.topic(), type.type(), Ids.next(), 0, clock.instant(), null, sampleState(type));
    }

    private @Nullable String sampleState(PublishedType type) {
        try {
            return type.erases() ? null : json.writeValueAsString(SampleState.of(type.state()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends what was sent since then once more, in the same order; says of how many records. */
    @WithTransaction
    Uni<Integer> replay(UUID webhook, Instant since, boolean failedOnly) {
        return webhooks.require(webhook)
                .invoke(Webhook::ensureSending)
                .chain(() -> plan.again(webhook, since, failedOnly, MOST_AGAIN))
                .invoke(worker::ring);
    }

    /** Sends one once more, as a delivery of its own. */
    Uni<Delivery> replay(UUID delivery) {
        var again = Ids.next();
        return deliveries
                .require(delivery)
                .chain(found -> again(found, again))
                .invoke(worker::ring)
                .chain(() -> deliveries.require(again));
    }

    @WithTransaction
    Uni<Void> again(Delivery found, UUID as) {
        return webhooks.require(found.row().webhookId())
                .invoke(Webhook::ensureSending)
                .chain(() -> plan.again(found.row().id(), as))
                .invoke(planned -> ensure(planned, "webhook-delivery-erased"))
                .replaceWithVoid();
    }
}
