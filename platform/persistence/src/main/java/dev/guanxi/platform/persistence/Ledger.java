package dev.guanxi.platform.persistence;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.events.Outbox;
import dev.guanxi.platform.identity.CurrentCaller;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is written beside every change: its announcements, its audit entry, and when something is to be forgotten, its removal. */
@ApplicationScoped
public class Ledger {
    private final Outbox outbox;
    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final List<Forgetful> forgetful;

    Ledger(Outbox outbox, AuditTrail trail, CurrentCaller caller, @All List<Forgetful> forgetful) {
        this.outbox = outbox;
        this.trail = trail;
        this.caller = caller;
        this.forgetful = forgetful;
    }

    CurrentCaller caller() {
        return caller;
    }

    /** Writes the entries of one flushed aggregate. */
    Uni<Void> enter(AggregateRoot<?> aggregate, boolean forgetting) {
        return outbox.append(aggregate)
                .chain(() -> trail.append(aggregate))
                .chain(() -> forgetting ? forget(aggregate) : Uni.createFrom().voidItem())
                .invoke(aggregate::rememberState);
    }

    private Uni<Void> forget(AggregateRoot<?> aggregate) {
        return Multi.createFrom()
                .iterable(forgetful)
                .onItem()
                .transformToUniAndConcatenate(keeper -> keeper.forget(aggregate.id()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
