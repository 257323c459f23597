package dev.guanxi.platform.events;

import dev.guanxi.platform.identity.Caller;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The one transaction of a batch: inbox marks, effects, and the consumer's place in the log. */
@ApplicationScoped
class Intake {
    private final Inbox inbox;
    private final Offsets offsets;
    private final Burial burial;
    private final CurrentCaller caller;
    private final RelayBell bell;

    Intake(Inbox inbox, Offsets offsets, Burial burial, CurrentCaller caller, RelayBell bell) {
        this.inbox = inbox;
        this.offsets = offsets;
        this.burial = burial;
        this.caller = caller;
        this.bell = bell;
    }

    /** Takes the events in and moves on; called from a consumer's own thread, which waits. */
    void takeIn(EventConsumer consumer, List<Event> events, List<Position> positions) throws Throwable {
        var erased = events.stream().filter(Event::erased).map(Event::subject).toList();
        transaction(
                consumer,
                () -> inbox.letIn(consumer, events)
                        .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : consumer.onAll(fresh))
                        .chain(() -> erased.isEmpty() ? Uni.createFrom().voidItem() : burial.forget(erased))
                        .chain(() -> offsets.advance(consumer.name(), positions)));
    }

    /** Puts one record aside and moves on. */
    void bury(
            EventConsumer consumer,
            ConsumerRecord<String, byte[]> entry,
            @Nullable Event event,
            String reason,
            int attempts)
            throws Throwable {
        transaction(
                consumer,
                () -> burial.bury(consumer.name(), entry, event, reason, attempts)
                        .chain(() -> offsets.advance(consumer.name(), Position.after(List.of(entry)))));
    }

    private void transaction(EventConsumer consumer, Supplier<Uni<Void>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> {
            caller.actAs(Caller.suite(consumer.name()));
            return AfterCommit.ringing(bell, () -> Panache.withTransaction(work));
        });
    }
}
